const special = /["\\]/;
const specials = /["\\]/g;

const elementOf = (value: string | number | null): string => {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  return special.test(value) ? `"${value.replace(specials, '\\$&')}"` : `"${value}"`;
};

/**
 * A list as PostgreSQL writes an array: a parameter to be cast, `${arrayText(ids)}::uuid[]`. `pg` would make the same
 * of a list, with two replacements for every element: 0.4 µs instead of 0.07.
 */
export const arrayText = (values: readonly (string | number | null)[]): string =>
  `{${values.map(elementOf).join()}}`;
