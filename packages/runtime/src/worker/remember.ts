import { lackedCounters, type Plan } from '@sluice/engine';
import type { LoggedEvent, Store } from '@sluice/store';
import { fillLeads } from '../sweep/fill-leads.ts';
import type { LoadedLead } from './judge.ts';

/**
 * Fills counters a newly published version counts by from all the events the leads had before this batch, so
 * that no turn reads a counter that is not filled. A filled counter stays in the lead's state: the log is read
 * once per lead and publication, here or by the sweep, whichever comes first. Leads before their first turn
 * have no past.
 */
export const remember = async (
  plan: Plan,
  leads: readonly LoadedLead[],
  {
    store,
    events,
    committed,
  }: {
    readonly store: Store;
    readonly events: readonly LoggedEvent[];
    /** Resolves once what was set aside before this batch can be read. */
    readonly committed: () => Promise<void>;
  },
): Promise<readonly LoadedLead[]> => {
  if (plan.counterKeys.size === 0) return leads;
  const lacking = leads.flatMap(({ state }) =>
    state === null || lackedCounters(plan, state).length === 0 ? [] : [state],
  );
  if (lacking.length === 0) return leads;
  const firstSeq = new Map<string, number>();
  for (const { lead, seq } of events) if (!firstSeq.has(lead)) firstSeq.set(lead, seq);
  const toFill = lacking.flatMap((state) => {
    const before = firstSeq.get(state.id);
    return before === undefined ? [] : [{ state, before }];
  });
  await committed();
  const { states } = await fillLeads(plan, toFill, store);
  const filled = new Map(states.map((state) => [state.id, state]));
  return leads.map((lead) => ({ ...lead, state: filled.get(lead.id) ?? lead.state }));
};
