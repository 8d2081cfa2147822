import type { Instant } from '../ids.ts';
import type { Score, ScoringModel } from '../scoring-model.ts';
import { expiryOf, leftOf } from './fading.ts';
import { givePoints, type PointsRow, slotOf } from './give-points.ts';
import { noPoints, round, scoreOf, totalOf } from './score-of.ts';

/** A ledger row with its part in the total at an instant. */
export type EffectiveRow<R> = R & {
  /** What it changed of the total. */
  readonly effective: number;
  /** The share of its points time has left, 0 to 1. */
  readonly left: number;
};

/**
 * The score at an instant and, for each row in the order given (oldest first), what it changed of it: the
 * `effective` values sum to the total (to nine decimals). A row past its group's cap, or faded away, has 0.
 * No row may be younger than the instant. Rows of leads that became one keep their slots apart.
 */
export function explainScore<R extends PointsRow>(
  model: ScoringModel,
  rows: readonly R[],
  at: Instant,
): { readonly score: Score; readonly rows: readonly EffectiveRow<R>[] } {
  let state = noPoints;
  let before = 0;
  const effective = rows.map((row) => {
    state = { ...state, ...givePoints(state, row, `${row.lead}:${slotOf(row.rule)}`) };
    const total = totalOf(model, state, { falling: at, rising: at }) ?? 0;
    const changed = round(total - before);
    before = total;
    return { ...row, effective: changed, left: shareLeft(row, at) };
  });
  return { score: scoreOf(model, state, at), rows: effective };
}

/** The share of a row's points that time has left at an instant. */
export function shareLeft({ at: given, decay }: Pick<PointsRow, 'at' | 'decay'>, at: Instant): number {
  if (decay === null) return 1;
  if ('halfLifeDays' in decay) return leftOf([decay.halfLifeDays, 1, given], at);
  return at < expiryOf(given, decay.expiresAfterDays) ? 1 : 0;
}
