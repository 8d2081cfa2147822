import type { Cause } from '@sluice/model';
import { follow, leadChanged, type Working } from './working.ts';

/** Moves the lead to a stage it is not in; one it is in already is left alone. */
export function moveStage(work: Working, to: string, rule: Cause | null): void {
  if (to !== work.lead.stage) record(work, { from: work.lead.stage, to, rule });
}

/** The first stage of a lead. */
export function enterStage(work: Working, to: string): void {
  record(work, { from: null, to, rule: null });
}

function record(
  work: Working,
  { from, to, rule }: { readonly from: string | null; readonly to: string; readonly rule: Cause | null },
): void {
  const { lead, event } = work;
  lead.stage = to;
  lead.stageSince = lead.clock;
  leadChanged(work);
  work.stages.push({ lead: lead.id, at: lead.clock, from, to, rule, event: event.id });
  follow(work, 'stage.changed', { from, to });
}
