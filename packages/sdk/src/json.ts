/** Any value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** A JSON-logic rule, as stored: plain JSON, see https://jsonlogic.com. */
export type Rule = Json;
