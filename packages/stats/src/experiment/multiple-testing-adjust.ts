/** P-values adjusted in three ways, each in the order given; null where the p-value was none. */
export interface AdjustedPValues {
  readonly bonferroni: readonly (number | null)[];
  readonly holm: readonly (number | null)[];
  readonly benjaminiHochberg: readonly (number | null)[];
}

interface Ranked {
  readonly p: number;
  readonly at: number;
}

/** Adjusted values put back where their p-values stood; null where there was none. */
function placed(size: number, ranked: readonly Ranked[], adjusted: readonly number[]): (number | null)[] {
  const out: (number | null)[] = Array.from({ length: size }, () => null);
  ranked.forEach(({ at }, rank) => {
    out[at] = adjusted[rank] ?? null;
  });
  return out;
}

/**
 * p-values adjusted for m tests: Bonferroni min(1, mp); Holm step-down, running maximum of (m−k+1)p₍ₖ₎;
 * Benjamini–Hochberg step-up, running minimum from above of m·p₍ₖ₎/k. An undefined p-value (null, or outside
 * [0, 1]) stays null and is not counted in m. Sources: Holm 1979; Benjamini & Hochberg 1995.
 */
export function multipleTestingAdjust(input: {
  readonly pValues: readonly (number | null)[];
}): AdjustedPValues {
  const ranked = input.pValues
    .flatMap((p, at): Ranked[] => (p !== null && p >= 0 && p <= 1 ? [{ p, at }] : []))
    .sort((left, right) => left.p - right.p);
  const m = ranked.length;
  let highest = 0;
  const holm = ranked.map(({ p }, rank) => {
    highest = Math.max(highest, Math.min(1, (m - rank) * p));
    return highest;
  });
  let lowest = 1;
  const benjaminiHochberg = ranked
    .toReversed()
    .map(({ p }, index) => {
      lowest = Math.min(lowest, (m * p) / (m - index));
      return lowest;
    })
    .toReversed();
  const size = input.pValues.length;
  return {
    bonferroni: placed(
      size,
      ranked,
      ranked.map(({ p }) => Math.min(1, m * p)),
    ),
    holm: placed(size, ranked, holm),
    benjaminiHochberg: placed(size, ranked, benjaminiHochberg),
  };
}
