/** The name of a version in a plan. */
export const versionKey = (workflow: string, number: number): string => `${workflow}@${number}`;
