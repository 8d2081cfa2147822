import type { ScoringModel } from '../scoring-model.ts';

/** Totals at which something changes by the model alone: edges of bands and the handoff threshold; ascending. */
export function linesOf(model: ScoringModel, more: readonly number[] = []): readonly number[] {
  const edges = model.bands.flatMap(({ from, to }) => [from, to]).filter((edge) => edge !== null);
  return [...new Set([...edges, model.handoffThreshold, ...more])].sort((a, b) => a - b);
}

/** How many of the lines a total has reached: equal for totals no line parts. -1 for Unscored. */
export function sideOf(lines: readonly number[], total: number | null): number {
  if (total === null) return -1;
  let reached = 0;
  for (const line of lines) if (total >= line) reached++;
  return reached;
}
