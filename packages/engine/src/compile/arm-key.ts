/** The name of an arm's version in a planned experiment. */
export const armKey = (phase: number, arm: string): string => `${phase} ${arm}`;
