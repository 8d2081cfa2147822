/** Where a key stands in its window. */
export interface Taken {
  readonly allowed: boolean;
  readonly left: number;
  /** Milliseconds until the window ends. */
  readonly endsInMs: number;
}

/** Counts of at most this many keys are kept. */
const maxKeys = 20_000;

/** Counts calls by key in windows of `windowMs` that begin with a key's first call; lets `max` pass in each. */
export const windowCounter = (options: {
  readonly max: number;
  readonly windowMs: number;
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
}): ((key: string) => Taken) => {
  const windows = new Map<string, { count: number; readonly endsAt: number }>();
  return (key) => {
    const now = options.now();
    let window = windows.get(key);
    if (window === undefined || window.endsAt <= now) {
      if (windows.size >= maxKeys) windows.clear();
      window = { count: 0, endsAt: now + options.windowMs };
      windows.set(key, window);
    }
    window.count += 1;
    return {
      allowed: window.count <= options.max,
      left: Math.max(0, options.max - window.count),
      endsInMs: window.endsAt - now,
    };
  };
};
