/** The own property of a value, or undefined: prototypes are out of reach. */
export function own(value: unknown, key: string): unknown {
  if (typeof value === 'object') {
    if (value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }
  return typeof value === 'string' ? ownOfText(value, key) : undefined;
}

/** A text has its length and its characters. */
function ownOfText(text: string, key: string): unknown {
  if (key === 'length') return text.length;
  return Object.hasOwn(Object(text), key) ? text[Number(key)] : undefined;
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
