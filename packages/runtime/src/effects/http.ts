import {
  type HttpAuth,
  type HttpMethod,
  type HttpRequest,
  type HttpResponse,
  type Json,
  PermanentError,
  RetryableError,
} from '@sluice/sdk';
import { Webhook } from 'standardwebhooks';
import { Agent, request } from 'undici';
import { checkHost, guardedLookup, RefusedAddressError } from './address.ts';

export interface HttpLimits {
  /** Ranges effects may reach though they are private: `10.1.0.0/16`. */
  readonly allowPrivate: readonly string[];
  /** Milliseconds for one exchange with all its redirects. */
  readonly timeoutMs: number;
  /** Bytes of an answer. */
  readonly maxBytes: number;
}

export interface HttpCall {
  readonly request: HttpRequest;
  /** Name of the message for the receiver: equal on every attempt. */
  readonly messageId: string;
  readonly now: number;
  /** Trace context of the attempt, told to the receiver; null where it is not sampled. */
  readonly traceparent?: string | null;
  readonly signal: AbortSignal;
  readonly secret: () => Promise<string>;
  /** Throws where the effect may not go; asked again at every redirect. */
  readonly check?: (url: URL, method: HttpMethod) => void;
}

const maxRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** HTTP for effects: public addresses only, bounded in time and size, signed on demand. */
export const createHttp = (limits: HttpLimits) => {
  const agent = new Agent({
    connect: { lookup: guardedLookup(limits.allowPrivate), timeout: limits.timeoutMs },
    pipelining: 1,
  });

  const exchange = async (call: HttpCall, signal: AbortSignal): Promise<HttpResponse> => {
    const { method, auth } = call.request;
    const content = contentOf(call.request);
    let payload = content?.text ?? null;
    let verb: HttpRequest['method'] = method;
    let url = addressOf(call.request.url);
    const headers = new Headers({
      'user-agent': 'Sluice',
      accept: 'application/json, */*;q=0.5',
      ...call.request.headers,
    });
    if (content !== null) headers.set('content-type', content.type);
    if (auth !== undefined) headers.set('authorization', credentials(auth));
    if (typeof call.traceparent === 'string') headers.set('traceparent', call.traceparent);
    if (call.request.sign === true) {
      const at = new Date(call.now);
      headers.set('webhook-id', call.messageId);
      headers.set('webhook-timestamp', String(Math.floor(call.now / 1000)));
      headers.set(
        'webhook-signature',
        new Webhook(await call.secret()).sign(call.messageId, at, payload ?? ''),
      );
    }
    for (let hop = 0; hop <= maxRedirects; hop++) {
      call.check?.(url, verb);
      checkHost(url.hostname, limits.allowPrivate);
      const answer = await request(url, {
        dispatcher: agent,
        method: verb,
        headers: Object.fromEntries(headers),
        body: payload,
        signal,
      });
      const location = answer.headers.location;
      if (!redirects.has(answer.statusCode) || typeof location !== 'string')
        return read(answer, limits.maxBytes);
      await answer.body.dump();
      const next = addressOf(new URL(location, url).href);
      if (next.origin !== url.origin) keepHarmless(headers);
      if (answer.statusCode < 307) {
        verb = 'GET';
        payload = null;
        headers.delete('content-type');
      }
      url = next;
    }
    throw new PermanentError(`More than ${maxRedirects} redirects.`);
  };

  return {
    async send(call: HttpCall): Promise<HttpResponse> {
      const signal = AbortSignal.any([call.signal, AbortSignal.timeout(limits.timeoutMs)]);
      try {
        return await exchange(call, signal);
      } catch (error) {
        throw outcomeOf(error);
      }
    },
    close: () => agent.close(),
  };
};

const contentOf = ({ body, form }: HttpRequest): { readonly type: string; readonly text: string } | null => {
  if (form !== undefined) {
    if (body !== undefined) throw new PermanentError('A request has a body or a form, not both.');
    return { type: 'application/x-www-form-urlencoded', text: new URLSearchParams({ ...form }).toString() };
  }
  return body === undefined ? null : { type: 'application/json', text: JSON.stringify(body) };
};

const credentials = (auth: HttpAuth): string => {
  if ('bearer' in auth) return `Bearer ${auth.bearer}`;
  return `Basic ${Buffer.from(`${auth.basic.user}:${auth.basic.password}`).toString('base64')}`;
};

/** All that another origin than the one asked for may see: no key, cookie or signature. */
const harmless: ReadonlySet<string> = new Set(['accept', 'content-type', 'user-agent']);

const keepHarmless = (headers: Headers): void => {
  for (const name of [...headers.keys()]) if (!harmless.has(name)) headers.delete(name);
};

const addressOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new PermanentError(`“${text.slice(0, 200)}” is not an http or https address.`);
  return url;
};

const read = async (answer: Awaited<ReturnType<typeof request>>, maxBytes: number): Promise<HttpResponse> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw new PermanentError(`The answer is larger than ${maxBytes} bytes.`);
    chunks.push(bytes);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  const headers = Object.entries(answer.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return {
    status: answer.statusCode,
    headers: Object.fromEntries(headers),
    body: String(answer.headers['content-type'] ?? '').includes('json') ? parsed(text) : text,
  };
};

const parsed = (text: string): Json => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const outcomeOf = (error: unknown): Error => {
  if (error instanceof PermanentError || error instanceof RetryableError) return error;
  const refusal =
    error instanceof RefusedAddressError
      ? error
      : error instanceof Error && error.cause instanceof RefusedAddressError
        ? error.cause
        : null;
  if (refusal !== null) return new PermanentError(`${refusal.code}: ${refusal.message}`);
  const message = error instanceof Error ? error.message || error.name : String(error);
  return new RetryableError(`The request failed: ${message}`, { cause: error });
};
