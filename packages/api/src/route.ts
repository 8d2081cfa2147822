import type { TObject, TSchema } from 'typebox';

/** Who may call: anyone, a key that may write events, a key that may read, or one with all rights (and people signed in). */
export type RouteScope = 'public' | 'ingest' | 'read' | 'all';

/** One route of the HTTP interface: the server validates with it, the OpenAPI document is made from it. */
export interface Route {
  /** Name of the operation, camelCase. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** OpenAPI form: `/v1/leads/{id}`. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly tag: string;
  readonly scope: RouteScope;
  readonly params?: TObject;
  readonly query?: TObject;
  /** JSON body. */
  readonly body?: TSchema;
  /** The body may be left out. */
  readonly bodyOptional?: true;
  /** The answer carries an ETag and `If-Match` is understood. */
  readonly etag?: 'sent' | 'required';
  /** Statuses of success with the schema of the answer; null is an answer without a body. */
  readonly replies: Readonly<Record<number, TSchema | null>>;
  /** Media type of the answers when it is not JSON. */
  readonly produces?: 'text/csv' | 'text/event-stream' | 'text/plain' | 'application/x-ndjson';
  /** Largest body in bytes, where it is more than the server's own limit. */
  readonly maxBytes?: number;
  /** Media types of the body beside `application/json`. */
  readonly alsoConsumes?: readonly string[];
}

/** Gives a route its exact type. */
export const defineRoute = <const R extends Route>(route: R): R => route;
