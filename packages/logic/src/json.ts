/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON-logic rule: plain JSON, an object with exactly one key being an operation. */
export type Rule = Json;

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Is the value an object that is neither null nor a list? */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Is the value a list? Keeps `unknown` items, where `Array.isArray` would say `any`. */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
