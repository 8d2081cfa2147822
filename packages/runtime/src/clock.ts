/** Milliseconds since 1970, now. */
export type Clock = () => number;
