import { type Route, routes } from '@sluice/api';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** An answer, its body parsed when it is JSON. */
export interface Reply<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Calls a path; fails when the answer does not fit the route's schema. */
export type Caller = <T = Record<string, never>>(
  method: string,
  path: string,
  options?: {
    readonly body?: unknown;
    /** Sent as it is. */
    readonly raw?: string | Uint8Array;
    readonly headers?: Readonly<Record<string, string>>;
  },
) => Promise<Reply<T>>;

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

const patternOf = ({ path }: Route): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
const table = Object.values<Route>(routes).map((route) => ({ route, pattern: patternOf(route) }));

const problemFields = ['type', 'title', 'status', 'detail', 'code'];

/** Every answer is of its route's schema, and every refusal a problem document of the same status. */
const verify = (method: string, path: string, reply: Reply<unknown>): void => {
  const type = reply.headers.get('content-type') ?? '';
  const told = `${method} ${path} → ${reply.status} ${JSON.stringify(reply.body).slice(0, 2_000)}`;
  if (reply.status >= 500 && reply.status !== 503) throw new Error(`failed: ${told}`);
  if (reply.status >= 400 && !path.startsWith('/healthz') && !path.startsWith('/readyz')) {
    const body = Object(reply.body);
    if (!type.startsWith('application/problem+json')) throw new Error(`not a problem document: ${told}`);
    if (problemFields.some((name) => !(name in body)) || body.status !== reply.status)
      throw new Error(`not a whole problem document: ${told}`);
    return;
  }
  const [bare = ''] = path.split('?');
  const fixed = table.find(({ route }) => route.path === bare && route.method === method);
  const found = fixed ?? table.find(({ route, pattern }) => route.method === method && pattern.test(bare));
  const schema = found?.route.replies[reply.status];
  if (found === undefined || !type.startsWith('application/json')) return;
  if (schema === undefined || schema === null) throw new Error(`status not in the table: ${told}`);
  const validate = ajv.compile(schema);
  if (!validate(reply.body)) throw new Error(`${ajv.errorsText(validate.errors)}: ${told}`);
};

/** A caller with headers of its own. */
export const callerOf =
  (url: string, own: Readonly<Record<string, string>>): Caller =>
  async <T>(method: string, path: string, options: Parameters<Caller>[2] = {}) => {
    const { body, raw, headers } = options;
    const payload = raw ?? (body === undefined ? null : JSON.stringify(body));
    const response = await fetch(url + path, {
      method,
      headers: { ...(payload === null ? {} : { 'content-type': 'application/json' }), ...own, ...headers },
      body: typeof payload === 'string' || payload === null ? payload : Buffer.from(payload),
    });
    const text = await response.text();
    const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '');
    const reply: Reply<T> = {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
    verify(method, path, reply);
    return reply;
  };
