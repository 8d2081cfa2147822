/** A plugin brings a sdk of its own in its bundle, so that an error is known by its name. */
const isNamed = (value: unknown, name: string): boolean => value instanceof Error && value.name === name;

/** An effect that failed in a way worth trying again (a timeout, a 503). */
export class RetryableError extends Error {
  override readonly name = 'RetryableError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'RetryableError');
  }

  /** Earliest next attempt in ms from now, when the destination said so. */
  readonly retryAfterMs: number | null;

  constructor(message: string, options: { retryAfterMs?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}

/** An effect that will fail the same way every time (an address that does not exist). */
export class PermanentError extends Error {
  override readonly name = 'PermanentError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'PermanentError');
  }
}

/**
 * A config that has the right shape and still cannot be published: a segment that
 * is gone, a choice not made. Thrown by `logic`; shown on the node as a diagnostic.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'ConfigError');
  }

  /** JSON Pointer into the config: `/segment`. */
  readonly path: string;

  constructor(path: string, message: string) {
    super(message);
    this.path = path;
  }
}

/** A plugin or node whose definition is wrong; names the plugin and says what to do. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  static override [Symbol.hasInstance](value: unknown): boolean {
    return isNamed(value, 'DefinitionError');
  }

  readonly plugin: string;
  readonly hint: string;

  constructor(plugin: string, message: string, hint: string) {
    super(`${plugin}: ${message}`);
    this.plugin = plugin;
    this.hint = hint;
  }
}
