import { fillCounters, type Plan, turn } from '@sluice/engine';
import { initialLead, type LeadState, type TurnResult } from '@sluice/model';
import type { LoggedEvent } from '@sluice/store';

/** One event judged, or set aside with the reason. */
export interface Judged {
  readonly event: LoggedEvent;
  readonly result: TurnResult | null;
  readonly refusal: { readonly code: string; readonly message: string } | null;
}

/** What a batch did to one lead. */
export interface LeadOutcome {
  readonly lead: string;
  /** Whether these are the lead's first turns. */
  readonly born: boolean;
  readonly before: LeadState;
  readonly after: LeadState;
  readonly judged: readonly Judged[];
}

/** A lead of the batch; without a state before its first turn. */
export interface LoadedLead {
  readonly id: string;
  readonly createdAt: number;
  /** Of an account before its first turn; else null where it is not asked for. */
  readonly domain: string | null;
  readonly state: LeadState | null;
  /** What its company was assigned to, where the state does not say. */
  readonly companyTrials?: NonNullable<LeadState['companyTrials']>;
}

const judgeOne = (plan: Plan, state: LeadState, event: LoggedEvent): Judged => {
  try {
    const result = turn(plan, state, event);
    return { event, result, refusal: result.quarantined };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { event, result: null, refusal: { code: 'turn.failed', message } };
  }
};

/** A lead or an account before its first turn. */
const bornAs = ({ id, createdAt, domain }: LoadedLead): LeadState =>
  domain === null
    ? initialLead(id, createdAt)
    : { ...initialLead(id, createdAt), kind: 'account', account: domain };

/** What a company was assigned to is looked up for each batch; a state depends on its own events only. */
const withoutHint = (state: LeadState): LeadState => {
  if (state.companyTrials === undefined) return state;
  const { companyTrials: _, ...kept } = state;
  return kept;
};

/** Runs the turns of a batch in memory. An event that cannot be judged leaves the lead as it was. */
export const judge = (
  plan: Plan,
  events: readonly LoggedEvent[],
  leads: readonly LoadedLead[],
): readonly LeadOutcome[] => {
  const byLead = new Map<string, LoggedEvent[]>();
  for (const event of events) {
    const list = byLead.get(event.lead);
    if (list === undefined) byLead.set(event.lead, [event]);
    else list.push(event);
  }
  return leads.map((lead) => {
    /* A new lead has no past: its counters start at 0 and need not be looked up later. */
    const known = lead.state ?? fillCounters(plan, bornAs(lead), []);
    const before = lead.companyTrials === undefined ? known : { ...known, companyTrials: lead.companyTrials };
    let after = before;
    const judged = (byLead.get(lead.id) ?? []).map((event) => {
      const one = judgeOne(plan, after, event);
      if (one.refusal === null && one.result !== null) after = one.result.state;
      return one;
    });
    return { lead: lead.id, born: lead.state === null, before, after: withoutHint(after), judged };
  });
};
