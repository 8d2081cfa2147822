/**
 * Dotted names that are sure to be own properties of the data all the way down, each with a quick way to its value.
 * Whoever makes the data vouches for them; a name below a known one need only be looked for in it.
 */
export type KnownNames = ReadonlyMap<string, (data: never) => unknown>;

export const noNames: KnownNames = new Map();
