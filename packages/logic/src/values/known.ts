/** Is there a value: neither null nor undefined nor an empty text? */
export function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '';
}
