import type { paths } from '@sluice/api';
import { ApiError, asApiError } from '../../api/index.ts';
import { currentLanguage } from '../../messages/language.ts';
import type { Init, Method, PathsWith, Success } from './operation.ts';

export type { Shape } from './operation.ts';

interface LooseInit {
  readonly params?: { readonly path?: object; readonly query?: object };
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

const address = (path: string, params: LooseInit['params']): string => {
  const place = Object.entries(params?.path ?? {}).reduce(
    (text, [key, value]) => text.replace(`{${key}}`, encodeURIComponent(String(value))),
    path,
  );
  const query = new URLSearchParams(
    Object.entries(params?.query ?? {}).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, String(value)]],
    ),
  ).toString();
  return query === '' ? place : `${place}?${query}`;
};

const request = async (
  method: Method,
  path: string,
  { params, body, signal }: LooseInit,
): Promise<unknown> => {
  let response: Response;
  try {
    response = await fetch(address(path, params), {
      method: method.toUpperCase(),
      credentials: 'same-origin',
      headers: {
        'accept-language': currentLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw asApiError(error);
  }
  if (response.status === 204) return null;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const known = typeof answer === 'object' && answer !== null ? answer : {};
  throw new ApiError({ title: `The server answered ${response.status}`, ...known, status: response.status });
};

const caller =
  <M extends Method>(method: M) =>
  async <P extends PathsWith<M>>(
    path: P,
    ...[init]: object extends Init<paths[P][M]> ? [Init<paths[P][M]>?] : [Init<paths[P][M]>]
  ): Promise<Success<paths[P][M]>> =>
    (await request(method, path, init ?? {})) as Success<paths[P][M]>;

/**
 * The HTTP interface with the session of this browser, typed by its OpenAPI document:
 * `client.GET('/v1/leads/{id}', { params: { path: { id } } })` gives the answer of a success.
 * Throws {@link ApiError} for everything else.
 */
export const client = {
  GET: caller('get'),
  POST: caller('post'),
  PUT: caller('put'),
  DELETE: caller('delete'),
} as const;
