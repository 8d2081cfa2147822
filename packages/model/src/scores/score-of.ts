import type { Instant } from '../ids.ts';
import type { LeadState } from '../lead-state.ts';
import { own } from '../own.ts';
import type { Band, Score, ScoreGroup, ScoringModel } from '../scoring-model.ts';
import { leftOf } from './fading.ts';

/** The part of a lead's state its score is made of. */
export type ScoreState = Pick<LeadState, 'points' | 'slots' | 'fading'>;

/** A lead no rule has said anything of. */
export const noPoints: ScoreState = { points: {}, slots: {} };

/**
 * The score of a lead at an instant, not before the lead's clock.
 *
 * `weighted`: `total = Σ weight × capped ÷ cap × 100 ÷ Σ weight` with `capped = min(max(raw, floor), cap)`,
 * so with a floor of 0 the total is 0–100. `sum`: `total = Σ min(max(raw, floor), cap)`, without a floor
 * negative values included. `raw` is what is left of the group's points at the instant.
 * Unscored (`total` and `band` null) while no group has any entry: nothing is known, which is not 0.
 * Totals are rounded to nine decimals, so that points worth exactly 75 are not 74.99999999999999.
 */
export function scoreOf(model: ScoringModel, state: ScoreState, at: Instant): Score {
  const groups: Record<string, Score['groups'][string]> = {};
  const total = totalOf(model, state, { falling: at, rising: at, groups });
  return { total, band: total === null ? null : (bandOf(model.bands, total)?.id ?? null), groups };
}

/** The instants a total is read at, one for what falls (points above 0) and one for what rises (below 0). */
interface Reading {
  readonly falling: Instant;
  readonly rising: Instant;
  /** Gets each group's part. */
  readonly groups?: Record<string, Score['groups'][string]>;
}

/** The total alone. Every step is monotone in every group's points, in floating point too. */
export function totalOf(model: ScoringModel, state: ScoreState, reading: Reading): number | null {
  const weighted = model.normalise === 'weighted';
  let evidence = false;
  let total = 0;
  let weights = 0;
  for (const group of model.groups) {
    const held = rawPoints(group.id, state, reading);
    evidence ||= held !== null;
    const raw = held ?? 0;
    const capped = withinBounds(group, raw, model.normalise);
    const normalised = weighted ? (group.cap === 0 ? 0 : (capped * 100) / (group.cap ?? 100)) : capped;
    if (reading.groups !== undefined) reading.groups[group.id] = { raw, capped, normalised };
    total += weighted ? group.weight * normalised : normalised;
    weights += group.weight;
  }
  if (!evidence) return null;
  return round(weighted ? (weights === 0 ? 0 : total / weights) : total);
}

/** Points within a group's floor and cap. */
function withinBounds({ cap, floor }: ScoreGroup, raw: number, by: ScoringModel['normalise']): number {
  const low = floor ?? (by === 'weighted' ? 0 : Number.NEGATIVE_INFINITY);
  const full = cap ?? (by === 'weighted' ? 100 : Number.POSITIVE_INFINITY);
  return Math.min(Math.max(raw, low), full);
}

/** Null when the group has no entry at all. */
function rawPoints(group: string, state: ScoreState, { falling, rising }: Reading): number | null {
  let raw = own(state.points, group) ?? null;
  const fading = state.fading === undefined ? undefined : own(state.fading, group);
  if (fading !== undefined) {
    let sum = raw ?? 0;
    for (const points of fading.halving) sum += leftOf(points, points[1] > 0 ? falling : rising);
    for (const [until, points] of fading.expiring) if ((points > 0 ? falling : rising) < until) sum += points;
    raw = sum;
  }
  const slots = own(state.slots, group);
  if (slots === undefined) return raw;
  for (const slot in slots) raw = (raw ?? 0) + (slots[slot] ?? 0);
  return raw;
}

/** To the nine decimals of a total. */
export const round = (value: number): number => Math.round(value * 1e9) / 1e9;

/** The band a total lies in: half-open, `from <= total < to`. */
export function bandOf(bands: readonly Band[], total: number): Band | undefined {
  for (const band of bands) {
    if ((band.from === null || total >= band.from) && (band.to === null || total < band.to)) return band;
  }
  return undefined;
}
