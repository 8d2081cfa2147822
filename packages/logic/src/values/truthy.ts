/** JSON-logic's truth: JavaScript's, except that an empty list is false. */
export function truthy(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
