/** Time a test sets by hand. */
export interface FakeClock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Moves on; parts add up. Gives the new instant. */
  advance(by: { readonly ms?: number; readonly hours?: number; readonly days?: number }): number;
}

/** 2026-01-05T09:00Z, a Monday morning. */
export const monday = Date.UTC(2026, 0, 5, 9);

/** A clock that stands still until it is moved. */
export function fakeClock(start: number = monday): FakeClock {
  let at = start;
  return {
    now: () => at,
    advance: ({ ms = 0, hours = 0, days = 0 }) => {
      at += ms + hours * 3_600_000 + days * 86_400_000;
      return at;
    },
  };
}
