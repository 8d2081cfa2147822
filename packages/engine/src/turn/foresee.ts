import { type LeadState, nextCrossing } from '@sluice/model';
import type { Working } from './working.ts';

/**
 * Notes when time alone next carries the lead's score over a line. Worked out anew only when its points or the
 * model have changed, or the instant is past: a turn that gives no points pays nothing.
 */
export function foresee({ plan, lead }: Working, before: LeadState): void {
  if (lead.fading === undefined) return;
  const { fading, points, slots, crossing } = before;
  const same = lead.fading === fading && lead.points === points && lead.slots === slots;
  const stands =
    same && crossing?.by === plan.foresight && (crossing.at === null || crossing.at > lead.clock);
  if (stands) return;
  const at = nextCrossing(plan.scoring, lead, { after: lead.clock, lines: plan.lines });
  lead.crossing = { at, by: plan.foresight };
}
