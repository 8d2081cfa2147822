import { type Score, scoreOf, sideOf } from '@sluice/model';
import { follow, scoreChanged, type Working } from './working.ts';

/**
 * Brings the score to the lead's clock and to the model of today: points have faded since the last turn, or
 * somebody changed the model. What that carries over a line (the edge of a band, the handoff threshold, a
 * total a trigger waits for) is followed up like any change of the score; merely fading between two lines is
 * nothing to tell. At `scoring.changed` every change is told.
 */
export function reweigh(work: Working): void {
  const { plan, lead, event } = work;
  if (lead.score === plan.unscored) return;
  const before = lead.score;
  const after = scoreOf(plan.scoring, lead, lead.clock);
  lead.score = after;
  scoreChanged(work);
  const crossed = sideOf(plan.lines, before.total) !== sideOf(plan.lines, after.total);
  if (crossed || before.band !== after.band || event.type === 'scoring.changed') {
    announce(work, { before, after, group: null });
  }
}

/** Tells workflows of a changed score; `group` is null where no rule changed it. */
export function announce(
  work: Working,
  { before, after, group }: { readonly before: Score; readonly after: Score; readonly group: string | null },
): void {
  if (before.total !== after.total) {
    follow(work, 'score.changed', { from: before.total, to: after.total, group });
  }
  if (before.band !== after.band) follow(work, 'band.changed', { from: before.band, to: after.band });
}
