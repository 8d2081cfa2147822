import type { Json, JsonObject } from '@sluice/sdk';

/** A JSON object, neither null nor a list. */
export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON list. */
export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** The operator and its argument of an operation, null for anything else. */
export const operationOf = (rule: Json): readonly [op: string, argument: Json] | null => {
  if (!isObject(rule)) return null;
  const entries = Object.entries(rule);
  const only = entries[0];
  return entries.length === 1 && only !== undefined ? only : null;
};

/** Equal down to the order of keys: the same bytes when written. */
export const identical = (a: Json, b: Json): boolean => {
  if (Object.is(a, b)) return true;
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => identical(item, b[index] ?? null));
  if (!isObject(a) || !isObject(b)) return false;
  const left = Object.entries(a);
  const right = Object.entries(b);
  return (
    left.length === right.length &&
    left.every(([key, value], index) => {
      const other = right[index];
      return other !== undefined && other[0] === key && identical(value, other[1]);
    })
  );
};
