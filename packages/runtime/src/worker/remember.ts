import { fillCounters, keptInstants, type Plan } from '@sluice/engine';
import type { Counter, LeadEvent, LeadState } from '@sluice/model';
import type { LoggedEvent, PastRequest, Store } from '@sluice/store';
import type { LoadedLead } from './judge.ts';

const day = 86_400_000;

const lackedBy = (plan: Plan, state: LeadState): readonly Counter[] =>
  [...plan.counterKeys.values()].filter(({ key }) => !Object.hasOwn(state.counters, key));

/** What the counters of one lead ask of the log: each type once, as far back as its longest window. */
const requestsOf = (
  state: LeadState,
  { lacked, before }: { readonly lacked: readonly Counter[]; readonly before: number },
): readonly PastRequest[] => {
  const days = new Map<string, number>();
  for (const counter of lacked)
    days.set(counter.event, Math.max(days.get(counter.event) ?? 0, counter.days ?? Number.POSITIVE_INFINITY));
  return [...days].map(([type, longest]) => ({
    lead: state.id,
    type,
    since: Number.isFinite(longest) ? Math.floor(state.clock - longest * day) : null,
    before,
  }));
};

/**
 * Fills counters a newly published version counts by from the events the leads had before this batch: at most
 * the latest 1,000 of each type. A filled counter stays in the lead's state, so the log is read once per lead
 * and publication. Leads before their first turn have no past.
 */
export const remember = async (
  plan: Plan,
  leads: readonly LoadedLead[],
  { store, events }: { readonly store: Store; readonly events: readonly LoggedEvent[] },
): Promise<readonly LoadedLead[]> => {
  const firstSeq = new Map<string, number>();
  for (const { lead, seq } of events) if (!firstSeq.has(lead)) firstSeq.set(lead, seq);
  const requests = leads.flatMap(({ id, state }) => {
    const before = firstSeq.get(id);
    return state === null || before === undefined
      ? []
      : requestsOf(state, { lacked: lackedBy(plan, state), before });
  });
  if (requests.length === 0) return leads;
  const past = new Map<string, LeadEvent[]>(requests.map(({ lead }) => [lead, []]));
  for (const event of await store.batch.past(requests, keptInstants)) past.get(event.lead)?.push(event);
  return leads.map((lead) =>
    lead.state === null ? lead : { ...lead, state: fillCounters(plan, lead.state, past.get(lead.id) ?? []) },
  );
};
