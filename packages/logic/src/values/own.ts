/** The own property of a value, or undefined: prototypes are out of reach. */
export function own(value: unknown, key: string): unknown {
  if (value === null || value === undefined || !Object.hasOwn(Object(value), key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}

/** Follows own properties down; undefined where the way ends. */
export function ownPath(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined || found === null || found === undefined) return undefined;
    found = own(found, key);
  }
  return found;
}
