import { type HttpAuth, type HttpRequest, type HttpResponse, type Json, RetryableError } from '@sluice/sdk';
import { secretReference } from './fake-capabilities.ts';
import { hostOf } from './host-of.ts';

/** Stand-ins on this machine for the hosts of a plugin, and the secrets that are put into its requests. */
export interface LocalWorld {
  /** Addresses by host: `{ 'api.acme.com': 'http://127.0.0.1:4711' }`. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
}

interface Fetched {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  text(): Promise<string>;
}

/* Authors compile the testkit without the types of Node or a browser. */
interface Web {
  fetch(url: string, options: object): Promise<Fetched>;
  btoa(text: string): string;
}

const web = globalThis as object as Web;

/** For `respond`: sends requests for real, to a server on this machine, with secrets in the places of their references. */
export function through({
  hosts,
  secrets = {},
}: LocalWorld): (request: HttpRequest) => Promise<HttpResponse> {
  const filled = (text: string): string =>
    Object.entries(secrets).reduce(
      (all, [name, value]) => all.replaceAll(secretReference(name), value),
      text,
    );
  return async ({ method, url, headers = {}, auth, body, form }) => {
    const place = hosts[hostOf(url)];
    if (place === undefined) throw new RetryableError(`Nothing stands in for ${hostOf(url)}.`);
    const content = form === undefined ? jsonOf(body) : formOf(form);
    const response = await web.fetch(`${place}${filled(url).replace(/^https?:\/\/[^/]+/, '')}`, {
      method,
      headers: {
        ...(content === null ? {} : { 'content-type': content.type }),
        ...(auth === undefined ? {} : { authorization: filled(credentials(auth)) }),
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
      },
      ...(content === null ? {} : { body: filled(content.text) }),
    });
    const text = await response.text();
    const answered = Object.fromEntries(response.headers);
    return {
      status: response.status,
      headers: answered,
      body: (answered['content-type'] ?? '').includes('json') ? (JSON.parse(text) as Json) : text,
    };
  };
}

interface Content {
  readonly type: string;
  readonly text: string;
}

const jsonOf = (body: Json | undefined): Content | null =>
  body === undefined ? null : { type: 'application/json', text: JSON.stringify(body) };

const formOf = (form: Readonly<Record<string, string>>): Content => ({
  type: 'application/x-www-form-urlencoded',
  text: Object.entries(form)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&'),
});

const credentials = (auth: HttpAuth): string =>
  'bearer' in auth
    ? `Bearer ${auth.bearer}`
    : `Basic ${web.btoa(`${auth.basic.user}:${auth.basic.password}`)}`;
