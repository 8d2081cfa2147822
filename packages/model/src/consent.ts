import type { Json, JsonObject } from '@sluice/sdk';

/**
 * Consent is told by traits: `consent` for everything, `consent_email`, `consent_phone` … for one channel.
 * The event `consent.changed` with `{ channel?, given }` sets them: `given` is true or false.
 */
const name = /^consent(_[a-z0-9_]+)?$/;
const refusals: ReadonlySet<string> = new Set([
  'declined',
  'denied',
  'false',
  'no',
  'opted-out',
  'refused',
  'unsubscribed',
  'withdrawn',
]);

/** Does the trait of this name say whether somebody may be contacted? */
export const isConsent = (trait: string): boolean => name.test(trait);

/** Is this value of a consent trait a no? */
export const refusesConsent = (value: Json | undefined): boolean =>
  value === false || (typeof value === 'string' && refusals.has(value.trim().toLowerCase()));

/** Of two answers the one that counts for both: a no wins, then any answer over none. */
export const strictestConsent = (a: Json | undefined, b: Json | undefined): Json | undefined => {
  if (refusesConsent(a)) return a;
  return refusesConsent(b) ? b : (a ?? b);
};

/** The consent traits a `consent.changed` event tells; none where it does not say what was answered. */
export const consentEvent = ({ channel, given }: JsonObject): JsonObject => {
  if (typeof given !== 'boolean') return {};
  const trait =
    typeof channel === 'string' && channel !== '' ? `consent_${channel.toLowerCase()}` : 'consent';
  return isConsent(trait) ? { [trait]: given } : {};
};
