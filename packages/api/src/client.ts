import createOpenApiClient, { type Client } from 'openapi-fetch';
import type { paths } from './generated/openapi.d.ts';

/** The typed client: `client.GET('/v1/leads/{id}', { params: { path: { id } } })`. */
export type SluiceClient = Client<paths>;

/**
 * A client of the HTTP interface. `baseUrl` is the server's origin (empty for
 * the page's own); `headers` go with every call, such as `authorization`.
 * Answers are `{ data, error, response }`: `error` is a `Problem`.
 */
export const createClient = (options: {
  baseUrl: string;
  fetch?: (request: Request) => Promise<Response>;
  headers?: Readonly<Record<string, string>>;
}): SluiceClient => createOpenApiClient<paths>({ ...options, credentials: 'same-origin' });
