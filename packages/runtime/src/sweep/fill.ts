import { lackedCounters } from '@sluice/engine';
import { fillLeads } from './fill-leads.ts';
import type { StepWork } from './run-step.ts';

const leadsAtOnce = 50;

/** Fills the counters leads lack, so that nobody need wait for their next event. */
export const fill: StepWork = async ({ tx, part, plan, before }) => {
  const leads = await tx.sweeps.leads(part.partition, { after: part.after, limit: leadsAtOnce });
  const lacking = leads.filter(
    (state) => (state.mergedInto ?? null) === null && lackedCounters(plan, state).length > 0,
  );
  const { states, events } = await fillLeads(
    plan,
    lacking.map((state) => ({ state, before })),
    tx,
  );
  await tx.sweeps.writeStates(states);
  const after = leads.length < leadsAtOnce ? null : (leads.at(-1)?.id ?? null);
  return { after, leads: leads.length, events, changed: lacking.length, result: null };
};
