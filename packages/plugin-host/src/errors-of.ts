import { ConfigError, PermanentError, RetryableError } from '@sluice/sdk';
import { isFaultCode, PluginFault } from './plugin-fault.ts';
import type { WireError } from './wire.ts';

/** An error of a guest as one of the contract's classes; a name nobody knows is a plain error. */
export const errorOf = (
  plugin: string,
  error: WireError,
  limits: { readonly messageChars: number },
): Error => {
  if (isFaultCode(error.name)) {
    const size = error.name === 'plugin.output-too-large' ? `${limits.messageChars} characters` : '';
    return new PluginFault(plugin, error.name, size || error.message);
  }
  if (error.name === 'RetryableError' || error.name === 'AbortError')
    return new RetryableError(
      error.message,
      error.retryAfterMs === undefined ? {} : { retryAfterMs: error.retryAfterMs },
    );
  if (error.name === 'PermanentError') return new PermanentError(error.message);
  if (error.name === 'ConfigError') return new ConfigError(error.path ?? '', error.message);
  const plain = new Error(error.message);
  plain.name = error.name;
  return plain;
};

/** What may cross the border of an error the host has. */
export const wordsOf = (error: unknown): WireError => {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const retry = error instanceof RetryableError && error.retryAfterMs !== null;
  return {
    name: error.name,
    message: error.message,
    ...(retry ? { retryAfterMs: error.retryAfterMs } : {}),
  };
};
