import type { Instant } from '../ids.ts';
import type { ScoringModel } from '../scoring-model.ts';
import { dayMs } from './fading.ts';
import { guessCrossing } from './guess-crossing.ts';
import { linesOf, sideOf } from './lines.ts';
import { type ScoreState, totalOf } from './score-of.ts';

/** Half-lives after which nothing at all is left of points. */
const wholeFade = 1_075;
/** Totals one search may read where points above and below 0 fade against each other. */
const budget = 2_000;

/**
 * The first instant after `after` at which time alone carries the lead's total over one of the `lines`
 * (default: the model's), exact to the millisecond; null when that never happens.
 *
 * Points above 0 only ever fall and points below 0 only rise, so the total within an interval lies between
 * falling points at its end with rising ones at its start, and the other way round: an interval whose bounds
 * no line parts is passed over, any other is halved, the earlier half first. Where the curve follows a line
 * so closely that the search grows long, the instant up to which nothing crosses is given instead; ask again
 * from there.
 */
export function nextCrossing(
  model: ScoringModel,
  state: ScoreState,
  { after, lines = linesOf(model) }: { readonly after: Instant; readonly lines?: readonly number[] },
): Instant | null {
  const end = endOfFading(state);
  if (end <= after) return null;
  const side = (falling: Instant, rising: Instant): number =>
    sideOf(lines, totalOf(model, state, { falling, rising }));
  const start = side(after, after);
  /* With a single entry the side can change once only, so a guess whose two sides differ is the first crossing. */
  const guess = guessCrossing(model, state, { after, side: start, lines });
  for (const off of guess === null ? [] : [0, 1, -1]) {
    const at = (guess ?? 0) + off;
    if (at > after && side(at, at) !== start && side(at - 1, at - 1) === start) return at;
  }
  return search({ after, end, start, side });
}

type Side = (falling: Instant, rising: Instant) => number;

function search({
  after,
  end,
  start,
  side,
}: {
  readonly after: Instant;
  readonly end: Instant;
  readonly start: number;
  readonly side: Side;
}): Instant | null {
  /* Ends of the intervals still to be looked at, the earliest on top; `from` is known to be on the side. */
  const ends = [end];
  let from = after;
  for (let reads = 0; ends.length > 0; reads += 2) {
    const to = ends.at(-1) ?? end;
    if (side(to, from) === start && side(from, to) === start) {
      from = to;
      ends.pop();
    } else if (to - from === 1) {
      if (side(to, to) !== start) return to;
      from = to;
      ends.pop();
    } else if (reads > budget) return from > after ? from : from + 1;
    else ends.push(from + Math.floor((to - from) / 2));
  }
  return null;
}

/** When nothing of the lead's points fades any more; 0 when nothing does. */
function endOfFading({ fading }: ScoreState): Instant {
  let end = 0;
  for (const { halving, expiring } of Object.values(fading ?? {})) {
    for (const [days, points, at] of halving)
      if (points !== 0) end = Math.max(end, Math.ceil(at + wholeFade * days * dayMs));
    for (const [until] of expiring) end = Math.max(end, until);
  }
  return end;
}
