/** Paths of the numbers in a result that are NaN or infinite; a result object must have none. */
export function undefinedNumbers(value: unknown, path = 'result'): readonly string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => undefinedNumbers(inner, `${path}.${key}`));
}
