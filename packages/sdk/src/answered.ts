import type { HttpResponse } from './capability.ts';
import { PermanentError, RetryableError } from './errors.ts';

/**
 * An answer of a destination, called `by` in words, unless it says to come again later or refuses the credentials.
 *
 * Throws a RetryableError for 408, 429 and 5xx, which waits as long as `Retry-After` says (seconds), and a
 * PermanentError for 401 and 403.
 */
export function answered(response: HttpResponse, by: string): HttpResponse {
  const { status, headers } = response;
  if (status === 408 || status === 429 || status >= 500) {
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    const wait = Number.isFinite(seconds) && seconds >= 0 ? { retryAfterMs: Math.ceil(seconds * 1000) } : {};
    throw new RetryableError(`${by} answered ${status}.`, wait);
  }
  if (status === 401 || status === 403) {
    throw new PermanentError(
      `${by} does not take the credentials (${status}). Check the secret and its scopes.`,
    );
  }
  return response;
}
