/** Scores and outcomes belong to the same leads, in the same order; anything else is a caller's mistake. */
export function assertSameLength(scores: readonly unknown[], outcomes: readonly unknown[]): void {
  if (scores.length !== outcomes.length) {
    throw new RangeError(
      `There are ${scores.length} scores and ${outcomes.length} outcomes: give one of each per lead, in the same order.`,
    );
  }
}
