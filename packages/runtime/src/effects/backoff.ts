const first = 2_000;
const longest = 3_600_000;

/** Milliseconds to wait after attempt `n` (from 1): doubling from 2 s to 1 h, with the upper half left to chance. */
export const backoff = (attempt: number, random: () => number): number => {
  const full = Math.min(longest, first * 2 ** Math.min(attempt - 1, 20));
  return Math.round(full * (0.5 + random() / 2));
};
