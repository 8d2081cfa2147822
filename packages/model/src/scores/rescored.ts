import type { Instant } from '../ids.ts';
import type { Score, ScoringModel } from '../scoring-model.ts';
import { type ScoreState, scoreOf } from './score-of.ts';

/** A line a lead crosses when its score is weighed anew. Unscored lies below every line. */
export type Crossing =
  | { readonly line: 'band'; readonly from: string | null; readonly to: string | null }
  | { readonly line: 'handoff'; readonly direction: 'up' | 'down' };

/** A lead's score by two models at one instant. */
export interface Rescored {
  readonly before: Score;
  readonly after: Score;
  readonly crosses: readonly Crossing[];
}

/**
 * What another scoring model makes of a lead. Caps, floors, weights, bands and the threshold hold at once for
 * all points; a half-life or expiry for points given from now on, as points keep the one they were given with.
 */
export function rescored(
  model: ScoringModel,
  state: ScoreState,
  { previous, at }: { readonly previous: ScoringModel; readonly at: Instant },
): Rescored {
  const before = scoreOf(previous, state, at);
  const after = scoreOf(model, state, at);
  const crosses: Crossing[] = [];
  if (before.band !== after.band) crosses.push({ line: 'band', from: before.band, to: after.band });
  const was = isReady(previous, before);
  const is = isReady(model, after);
  if (was !== is) crosses.push({ line: 'handoff', direction: is ? 'up' : 'down' });
  return { before, after, crosses };
}

const isReady = ({ handoffThreshold }: ScoringModel, { total }: Score): boolean =>
  total !== null && total >= handoffThreshold;
