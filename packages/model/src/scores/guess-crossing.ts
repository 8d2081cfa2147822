import type { Instant } from '../ids.ts';
import type { ScoreGroup, ScoringModel } from '../scoring-model.ts';
import { dayMs, type HalvingPoints } from './fading.ts';
import { type ScoreState, scoreOf, totalOf } from './score-of.ts';

/** An instant far behind every point's fading. */
const never = Number.MAX_SAFE_INTEGER;

/**
 * Where the total crosses when a single entry fades by halves, as nearly all leads have it: solved instead of
 * searched for. Only a guess, as logarithms may differ between engines; null where there is more to it.
 */
export function guessCrossing(
  model: ScoringModel,
  state: ScoreState,
  {
    after,
    side,
    lines,
  }: { readonly after: Instant; readonly side: number; readonly lines: readonly number[] },
): Instant | null {
  const only = onlyFading(state);
  if (only === null) return null;
  const [id, [days, value, at]] = only;
  const group = model.groups.find((one) => one.id === id);
  const line = lines[value > 0 ? side - 1 : side];
  const rest = totalOf(model, state, { falling: never, rising: never });
  const now = totalOf(model, state, { falling: after, rising: after });
  if (group === undefined || line === undefined || rest === null || now === null) return null;
  const share = worth(model, group);
  const lasting = scoreOf(model, state, never).groups[id]?.raw ?? 0;
  const low = group.floor ?? (model.normalise === 'weighted' ? 0 : Number.NEGATIVE_INFINITY);
  /* The line, from where totals are rounded up to it, less the total without these points; in points of the group. */
  const wanted = Math.max(lasting, low) + (line - 5e-10 - rest) / share - lasting;
  const halfLives = Math.log2(value / wanted);
  return Number.isFinite(halfLives) ? Math.ceil(at + halfLives * days * dayMs) : null;
}

/** The one entry that fades, with its group. */
function onlyFading({ fading }: ScoreState): readonly [group: string, points: HalvingPoints] | null {
  let only: readonly [string, HalvingPoints] | null = null;
  for (const [group, { halving, expiring }] of Object.entries(fading ?? {})) {
    if (expiring.length > 0 || halving.length > 1 || (only !== null && halving.length > 0)) return null;
    if (halving[0] !== undefined) only = [group, halving[0]];
  }
  return only;
}

/** What one point of a group is worth in the total. */
function worth({ normalise, groups }: ScoringModel, { cap, weight }: ScoreGroup): number {
  if (normalise === 'sum') return 1;
  return (weight * 100) / (cap ?? 100) / groups.reduce((sum, group) => sum + group.weight, 0);
}
