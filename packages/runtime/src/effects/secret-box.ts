import { randomBytes } from 'node:crypto';
import { type HttpRequest, type Json, PermanentError, type SecretReference } from '@sluice/sdk';

/** The secrets of one attempt: the plugin holds references, only requests hold what they stand for. */
export interface SecretBox {
  readonly references: Readonly<Record<string, SecretReference>>;
  /** The request with secrets in place of references. Throws where one stands in the name of the host. */
  fill(request: HttpRequest): HttpRequest;
  /** The same value without any secret in it. */
  strike<T extends Json>(value: T): T;
}

/** Shorter ones would be found in texts they are not in. */
const leastToStrike = 6;

const mapTexts = (value: Json, change: (text: string) => string): Json => {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapTexts(item, change)]),
  );
};

/** The forms in which an answer may give a secret back. */
const formsOf = (secret: string): readonly string[] =>
  [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')].filter(
    (form) => form.length >= leastToStrike,
  );

/** Puts secrets, by their names, into a box with fresh references. */
export const createSecretBox = (secrets: Readonly<Record<string, string>>): SecretBox => {
  const entries = Object.entries(secrets).map(([name, secret]) => ({
    name,
    secret,
    reference: `sluice-secret-${randomBytes(12).toString('hex')}-${name}`,
  }));
  const filled = (text: string, write: (secret: string) => string): string =>
    entries.reduce((all, { reference, secret }) => all.replaceAll(reference, () => write(secret)), text);
  const struck = (text: string): string =>
    entries.reduce(
      (all, { secret, reference }) =>
        formsOf(secret).reduce((rest, form) => rest.replaceAll(form, reference), all),
      text,
    );
  return {
    references: Object.fromEntries(
      entries.map(({ name, reference }) => [name, reference as SecretReference]),
    ),
    fill(request) {
      if (entries.length === 0) return request;
      const { url, ...rest } = request;
      const host = URL.canParse(url) ? new URL(url).host : '';
      if (entries.some(({ reference }) => host.includes(reference.toLowerCase())))
        throw new PermanentError('effect.secret-in-host: A secret cannot be part of the name of a host.');
      const others = JSON.parse(JSON.stringify(rest)) as Json;
      const parts = mapTexts(others, (text) => filled(text, (secret) => secret)) as Omit<HttpRequest, 'url'>;
      return { ...parts, url: filled(url, encodeURIComponent) };
    },
    strike: (value) => (entries.length === 0 ? value : (mapTexts(value, struck) as typeof value)),
  };
};
