import { own } from './own.ts';
import type { Band, Score, ScoreGroup, ScoringModel } from './scoring-model.ts';
import type { ScoreRow } from './turn-result.ts';

/** Raw points of added rows, by group. */
type Points = Readonly<Record<string, number>>;
/** Points of set slots, by group, then by slot. */
type Slots = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * The score of a lead with these points.
 *
 * `weighted`: `total = Σ weight × capped ÷ cap × 100 ÷ Σ weight` with `capped = min(max(raw, 0), cap)`,
 * so the total is 0–100. `sum`: `total = Σ min(raw, cap)`, negative values included.
 * Unscored (`total` and `band` null) while no group has any entry: nothing is known, which is not 0.
 * Totals are rounded to nine decimals, so that points worth exactly 75 are not 74.99999999999999.
 */
export function scoreOf(model: ScoringModel, points: Points, slots: Slots): Score {
  const groups: Record<string, Score['groups'][string]> = {};
  let evidence = false;
  let total = 0;
  let weights = 0;
  for (const group of model.groups) {
    const raw = rawPoints(group.id, points, slots);
    evidence ||= raw !== null;
    const part = reading[model.normalise](group, raw ?? 0);
    groups[group.id] = part;
    total += group.weight * part.normalised;
    weights += group.weight;
  }
  if (!evidence) return { total: null, band: null, groups };
  if (model.normalise === 'sum') total = Object.values(groups).reduce((sum, part) => sum + part.capped, 0);
  else total = weights === 0 ? 0 : total / weights;
  const rounded = round(total);
  return { total: rounded, band: bandOf(model.bands, rounded)?.id ?? null, groups };
}

/** How one group's raw points count, by the way the model normalises. */
const reading: Record<
  ScoringModel['normalise'],
  (group: ScoreGroup, raw: number) => Score['groups'][string]
> = {
  weighted: ({ cap }, raw) => {
    const full = cap ?? 100;
    const capped = Math.min(Math.max(raw, 0), full);
    return { raw, capped, normalised: full === 0 ? 0 : (capped * 100) / full };
  },
  sum: ({ cap }, raw) => {
    const capped = cap === null ? raw : Math.min(raw, cap);
    return { raw, capped, normalised: capped };
  },
};

/** Null when the group has no entry at all. */
function rawPoints(group: string, points: Points, slots: Slots): number | null {
  let raw = own(points, group) ?? null;
  const held = own(slots, group);
  if (held === undefined) return raw;
  for (const slot of Object.keys(held)) raw = (raw ?? 0) + (held[slot] ?? 0);
  return raw;
}

const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The band a total lies in: half-open, `from <= total < to`. */
export function bandOf(bands: readonly Band[], total: number): Band | undefined {
  return bands.find(({ from, to }) => (from === null || total >= from) && (to === null || total < to));
}

/** A ledger row with the part of the total it is answerable for. */
export type EffectiveRow<R> = R & { readonly effective: number };

/**
 * The total and, for each row in the order given (oldest first), what it changed of it.
 * The `effective` values sum to the total (to nine decimals): a row past its group's cap has 0.
 */
export function explainScore<R extends Pick<ScoreRow, 'group' | 'delta'>>(
  model: ScoringModel,
  rows: readonly R[],
): { readonly score: Score; readonly rows: readonly EffectiveRow<R>[] } {
  const points: Record<string, number> = {};
  let score = scoreOf(model, points, {});
  const effective = rows.map((row) => {
    points[row.group] = (own(points, row.group) ?? 0) + row.delta;
    const before = score.total ?? 0;
    score = scoreOf(model, points, {});
    return { ...row, effective: round((score.total ?? 0) - before) };
  });
  return { score, rows: effective };
}
