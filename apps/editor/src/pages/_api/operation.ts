import type { components, paths } from '@sluice/api';

/** A shape of the HTTP interface by its name: `Shape<'Lead'>`. */
export type Shape<K extends keyof components['schemas']> = components['schemas'][K];

/** Methods the interface uses, as its document writes them. */
export type Method = 'get' | 'post' | 'put' | 'delete';

/** Paths that answer to a method. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { readonly responses: unknown } ? P : never;
}[keyof paths];

type Content<A> = { readonly content: { readonly 'application/json': A } };

/** What a call answers when it succeeds; null when it says nothing. */
export type Success<O> = O extends { readonly responses: infer R }
  ? R extends { readonly 200: Content<infer A> }
    ? A
    : R extends { readonly 201: Content<infer A> }
      ? A
      : R extends { readonly 202: Content<infer A> }
        ? A
        : null
  : never;

type ParamsOf<O> = O extends { readonly parameters: { readonly path: infer P; readonly query?: infer Q } }
  ? { readonly params: { readonly path: P; readonly query?: Q } }
  : O extends { readonly parameters: { readonly query?: infer Q } }
    ? { readonly params?: { readonly query?: Q } }
    : unknown;

type BodyOf<O> = O extends { readonly requestBody: Content<infer B> }
  ? { readonly body: B }
  : O extends { readonly requestBody?: Content<infer B> }
    ? { readonly body?: B }
    : unknown;

/** What a call takes: parameters, body, and a signal that ends it. */
export type Init<O> = ParamsOf<O> & BodyOf<O> & { readonly signal?: AbortSignal };
