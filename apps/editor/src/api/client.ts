import { currentLanguage } from '../messages/language.ts';
import { ApiError, asApiError, type Problem } from './error.ts';
import type { Routes } from './routes.ts';

type Part<R, K extends string> = R extends Record<K, infer P> ? { readonly [key in K]: P } : unknown;
type Optional<R, K extends string> = R extends { [key in K]: unknown }
  ? unknown
  : R extends { [key in K]?: infer P }
    ? { readonly [key in K]?: P }
    : unknown;

/** What a call of a route takes besides its name. */
export type CallOptions<R> = Part<R, 'params'> &
  Part<R, 'body'> &
  Part<R, 'query'> &
  Optional<R, 'query'> & {
    readonly ifMatch?: number;
    readonly signal?: AbortSignal;
  };

/** The answer of a route. */
export type Answer<K extends keyof Routes> = Routes[K]['answer'];

interface LooseOptions {
  readonly params?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
  readonly signal?: AbortSignal;
}

const target = (path: string, { params = {}, query = {} }: LooseOptions): string => {
  const filled = path.replace(/\{(\w+)\}/g, (_, key: string) =>
    encodeURIComponent(String(params[key] ?? '')),
  );
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(key, String(value));
  }
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
};

const problemOf = async (response: Response): Promise<Problem> => {
  const text = await response.text();
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && 'title' in body && typeof body.title === 'string') {
      return { ...body, title: body.title, status: response.status };
    }
  } catch {
    // Not JSON: a proxy in between answered. Its text is shown below.
  }
  return {
    title: `The server answered ${response.status}`,
    status: response.status,
    detail: text.slice(0, 300),
  };
};

const send = async (method: string, path: string, options: LooseOptions): Promise<unknown> => {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': currentLanguage(),
  };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.ifMatch !== undefined) headers['if-match'] = `"${options.ifMatch}"`;
  let response: Response;
  try {
    response = await fetch(target(path, options), {
      method,
      headers,
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw asApiError(error);
  }
  if (!response.ok) throw new ApiError(await problemOf(response));
  return response.status === 204 ? null : response.json();
};

/**
 * Calls a route: `api('GET /v1/workflows/{id}', { params: { id } })`.
 * Throws {@link ApiError} for every answer that is not a success.
 */
export const api = async <K extends keyof Routes>(
  route: K,
  ...[options]: object extends CallOptions<Routes[K]> ? [CallOptions<Routes[K]>?] : [CallOptions<Routes[K]>]
): Promise<Answer<K>> => {
  const space = route.indexOf(' ');
  return (await send(route.slice(0, space), route.slice(space + 1), options ?? {})) as Answer<K>;
};
