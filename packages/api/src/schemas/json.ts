import type { JsonObject as JsonObjectValue, Json as JsonValue } from '@sluice/sdk';
import { Type } from 'typebox';

/** Any JSON value. `x-json` becomes a reference to the recursive component in the OpenAPI document. */
export const Json = Type.Unsafe<JsonValue>({ 'x-json': 'Json' });

/** Any JSON object. */
export const JsonObject = Type.Unsafe<JsonObjectValue>({ type: 'object', 'x-json': 'JsonObject' });

/** A JSON-logic rule. */
export const Rule = Type.Unsafe<JsonValue>({
  'x-json': 'Json',
  description: 'A JSON-logic rule over `{ lead, account, event, score, stage, counts, now }`.',
});
