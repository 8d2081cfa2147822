import type { Band, ScoringModel } from '@sluice/model';

/** What is wrong with a set of bands, by kind, with the bands it concerns. */
export type BandProblem =
  | { readonly kind: 'empty'; readonly band: Band }
  | { readonly kind: 'gap' | 'overlap'; readonly from: number; readonly to: number }
  | { readonly kind: 'open-low' | 'open-high' };

const low = (band: Band) => band.from ?? Number.NEGATIVE_INFINITY;
const high = (band: Band) => band.to ?? Number.POSITIVE_INFINITY;

/** Bands from low to high. */
export const inOrder = (bands: readonly Band[]): readonly Band[] =>
  [...bands].sort((a, b) => low(a) - low(b) || high(a) - high(b));

/** The band a total falls in: `from <= total < to`. Null for none and for a total not known. */
export const bandAt = (bands: readonly Band[], total: number | null): Band | null =>
  total === null ? null : (bands.find((band) => low(band) <= total && total < high(band)) ?? null);

/** Every place where a total would fall in no band or in two. */
export const bandProblems = (bands: readonly Band[]): readonly BandProblem[] => {
  const sorted = inOrder(bands);
  const problems: BandProblem[] = sorted.flatMap((band) =>
    low(band) >= high(band) ? [{ kind: 'empty', band }] : [],
  );
  for (const [index, band] of sorted.entries()) {
    const next = sorted[index + 1];
    if (!next) continue;
    if (high(band) < low(next)) problems.push({ kind: 'gap', from: high(band), to: low(next) });
    if (high(band) > low(next))
      problems.push({ kind: 'overlap', from: low(next), to: Math.min(high(band), high(next)) });
  }
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first && first.from !== null) problems.push({ kind: 'open-low' });
  if (last && last.to !== null) problems.push({ kind: 'open-high' });
  return problems;
};

/** The band the handoff threshold cuts in two; null when it stands on a band's edge. */
export const bandCutByHandoff = (model: Pick<ScoringModel, 'bands' | 'handoffThreshold'>): Band | null => {
  const band = bandAt(model.bands, model.handoffThreshold);
  return band && low(band) < model.handoffThreshold ? band : null;
};

/** The range shown: 0–100 for a weighted score, else a little beyond what the bands name. */
export const shownRange = (model: ScoringModel): { readonly from: number; readonly to: number } => {
  if (model.normalise === 'weighted') return { from: 0, to: 100 };
  const edges = [0, model.handoffThreshold, ...model.bands.flatMap((band) => [band.from ?? 0, band.to ?? 0])];
  return { from: Math.min(...edges), to: Math.max(...edges) * 1.25 || 100 };
};
