import { type Static, type TObject, type TProperties, type TSchema, Type } from 'typebox';

/** An object that refuses unknown fields. A title in PascalCase makes it a component of the OpenAPI document. */
export const object = <P extends TProperties>(
  properties: P,
  options: { title?: string; description?: string } = {},
): TObject<P> => Type.Object(properties, { ...options, additionalProperties: false });

/** The value or null. */
export const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** An object used as a map from any name to `schema`. */
export const map = <T extends TSchema>(schema: T) =>
  Type.Unsafe<Readonly<Record<string, Static<T>>>>({ type: 'object', additionalProperties: schema });

/** One of a fixed set of words. */
export const words = <const V extends readonly string[]>(values: V, options: { description?: string } = {}) =>
  Type.Unsafe<V[number]>({ type: 'string', enum: [...values], ...options });

/** One page of a list; `next` is the cursor of the following page, null at the end. */
export const page = <T extends TSchema>(item: T) =>
  object({ items: Type.Array(item), next: nullable(Type.String()) });

/** An RFC 3339 instant: `2026-03-01T09:30:00Z`. */
export const instant = (options: { description?: string } = {}) =>
  Type.String({ format: 'date-time', ...options });

/** Milliseconds since 1970, as the model writes instants. */
export const millis = (options: { description?: string } = {}) =>
  Type.Integer({ description: 'Milliseconds since 1970-01-01T00:00Z.', ...options });

/** A UUID, the id of everything the server names itself. */
export const uuid = (options: { description?: string } = {}) => Type.String({ format: 'uuid', ...options });

/** The query of every paged list. */
export const paging = {
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 50, description: 'Items per page.' }),
  ),
  cursor: Type.Optional(Type.String({ maxLength: 500, description: '`next` of the page before.' })),
};
