import { beginFill, lackedCounters, type Plan } from '@sluice/engine';
import { type Counter, type LeadState, windowOf } from '@sluice/model';
import type { PastEvent, PastRequest, Store } from '@sluice/store';

/** A lead whose counters are to be filled from what the log holds of it before a place. */
export interface LeadToFill {
  readonly state: LeadState;
  /** First place in the log that is not past: everything below was judged. */
  readonly before: number;
}

/** Leads with all the plan counts, in the order given, and how many events were read for it. */
export interface FilledLeads {
  readonly states: readonly LeadState[];
  readonly events: number;
}

/** Events of one lead and type read at once. */
const pageSize = 1_000;

/** What counters ask of the log: each type once, as far back in ms as its longest window. */
export const wishesOf = (
  counters: readonly Counter[],
): readonly { readonly type: string; readonly window: number | null }[] => {
  const longest = new Map<string, number>();
  for (const counter of counters) {
    const window = windowOf(counter) ?? Number.POSITIVE_INFINITY;
    longest.set(counter.event, Math.max(longest.get(counter.event) ?? 0, window));
  }
  return [...longest].map(([type, window]) => ({
    type,
    window: Number.isFinite(window) ? Math.ceil(window) : null,
  }));
};

/**
 * Fills the counters leads lack from all of their past, however long, a page at a time. A lead that lacks
 * nothing is given back as it is and costs nothing.
 */
export const fillLeads = async (
  plan: Plan,
  leads: readonly LeadToFill[],
  { past }: Pick<Store, 'past'>,
): Promise<FilledLeads> => {
  const fills = new Map(leads.map(({ state }) => [state.id, beginFill(plan, state)]));
  const own: readonly PastRequest[] = leads.flatMap(({ state, before }) =>
    wishesOf(lackedCounters(plan, state)).map(({ type, window }) => ({
      lead: state.id,
      type,
      since: window === null ? null : state.clock - window,
      before,
      after: null,
    })),
  );
  if (own.length === 0) return { states: leads.map(({ state }) => state), events: 0 };
  let requests = [...own, ...(await ofMerged(own, past))];
  let events = 0;
  while (requests.length > 0) {
    const page = await past.page(requests, pageSize);
    events += page.length;
    const read = new Map<string, PastEvent[]>();
    for (const event of page) {
      fills.get(event.lead)?.add([event]);
      const key = keyOf(event);
      const list = read.get(key);
      if (list === undefined) read.set(key, [event]);
      else list.push(event);
    }
    requests = requests.flatMap((request) => {
      const got = read.get(keyOf(request));
      const last = got?.at(-1);
      if (got === undefined || last === undefined || got.length < pageSize) return [];
      return [{ ...request, after: { at: last.occurredAt, seq: last.seq } }];
    });
  }
  return { states: leads.map(({ state }) => fills.get(state.id)?.lead() ?? state), events };
};

const keyOf = ({ lead, type, merged }: Pick<PastRequest, 'lead' | 'type' | 'merged'>): string =>
  `${lead} ${type} ${merged ?? ''}`;

/** The same asked of every lead that was merged into one of them. */
const ofMerged = async (
  requests: readonly PastRequest[],
  past: Store['past'],
): Promise<readonly PastRequest[]> => {
  const families = await past.merged([...new Set(requests.map(({ lead }) => lead))]);
  return families.flatMap(({ lead, merged }) =>
    requests
      .filter((request) => request.lead === lead)
      .map((request) => ({ ...request, merged, before: Number.MAX_SAFE_INTEGER })),
  );
};
