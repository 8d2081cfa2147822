import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookSignature } from '@sluice/sdk';
import { Webhook } from 'standardwebhooks';

/** A request as it came, before anything of it is believed. */
export interface RawRequest {
  readonly method: string;
  /** As the sender has it: `https://sluice.example/v1/hooks/…`. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const usualToleranceSeconds = 300;

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

type Checks = {
  readonly [S in WebhookSignature['scheme']]: (
    signature: Extract<WebhookSignature, { readonly scheme: S }>,
    request: RawRequest,
    given: { readonly secret: string; readonly now: number },
  ) => boolean;
};

const checks: Checks = {
  'standard-webhooks': (_, { headers, body }, { secret }) => {
    try {
      new Webhook(secret).verify(body.toString('utf8'), { ...headers });
      return true;
    } catch {
      return false;
    }
  },
  hmac: (signature, request, { secret, now }) => {
    const { timestamp } = signature;
    if (timestamp !== undefined) {
      const text = request.headers[timestamp.header.toLowerCase()] ?? '';
      const at = Number(text) * (timestamp.unit === 'ms' ? 1 : 1000);
      const tolerance = (timestamp.toleranceSeconds ?? usualToleranceSeconds) * 1000;
      if (text === '' || !(Math.abs(now - at) <= tolerance)) return false;
    }
    const mac = createHmac(signature.algorithm, secret);
    for (const part of signature.parts) {
      if (part === 'body') mac.update(request.body);
      else if (part === 'method') mac.update(request.method);
      else if (part === 'url') mac.update(request.url);
      else if ('text' in part) mac.update(part.text);
      else mac.update(request.headers[part.header.toLowerCase()] ?? '');
    }
    const given = request.headers[signature.header.toLowerCase()] ?? '';
    return same(given, `${signature.prefix ?? ''}${mac.digest(signature.encoding)}`);
  },
  token: ({ header, query }, request, { secret }) => {
    const given =
      header === undefined
        ? query === undefined
          ? undefined
          : request.query[query]
        : request.headers[header.toLowerCase()];
    return given !== undefined && same(given, secret);
  },
};

/** Whether a request is from whoever has the secret; in constant time where it can be. */
export const isSigned = (
  signature: WebhookSignature,
  request: RawRequest,
  given: { readonly secret: string; readonly now: number },
): boolean => {
  const check = checks[signature.scheme] as (
    signature: WebhookSignature,
    request: RawRequest,
    given: { readonly secret: string; readonly now: number },
  ) => boolean;
  return check(signature, request, given);
};
