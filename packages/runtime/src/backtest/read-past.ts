import type { PastLead } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import type { HistoryLead, HistoryScope, LeadHistory, Store } from '@sluice/store';

/** A lead with its past. */
export interface PastOf extends PastLead {
  readonly lead: HistoryLead;
}

/** Leads whose pasts belong together: one, or those that were merged. */
export type Family = readonly PastOf[];

/** A few families at once, with how many leads were walked for them. */
export interface PastPage {
  readonly families: readonly Family[];
  readonly walked: number;
  readonly events: number;
}

export interface ReadPastOptions {
  readonly store: Pick<Store, 'history'>;
  readonly scope: HistoryScope;
  /** Leads whose first event came in at this instant or later were judged by what runs now, and by nothing else. */
  readonly planSince: number;
  /** Last place of the log that is read. */
  readonly end: number;
  /** Events that happened later are left out. */
  readonly until?: number;
  /** Leads read at once, default 1,000. */
  readonly leadsAtOnce?: number;
}

/**
 * Reads the log lead by lead, in the order of their ids, a few at a time: what is held does not grow with the log.
 * The next page is read while the last one is worked on.
 */
export async function* readPast(options: ReadPastOptions): AsyncGenerator<PastPage, void> {
  const pages = idPages(options);
  const taken = new Set<string>();
  const read = async (): Promise<PastPage | null> => {
    const { value: leads, done } = await pages.next();
    return done === true ? null : readPage(leads, { ...options, taken });
  };
  let ahead = read();
  for (;;) {
    const page = await ahead;
    if (page === null) return;
    ahead = read();
    /* Whoever stops in between need not hear of what was still on its way. */
    ahead.catch(() => undefined);
    yield page;
  }
}

async function* idPages({
  store: { history },
  scope,
  leadsAtOnce = 1_000,
}: ReadPastOptions): AsyncGenerator<readonly HistoryLead[], void> {
  if (scope.recent !== undefined) {
    const leads = await history.recent(scope.recent);
    for (let at = 0; at < leads.length; at += leadsAtOnce) yield leads.slice(at, at + leadsAtOnce);
    return;
  }
  for (let after: string | null = null; ; ) {
    const leads: readonly HistoryLead[] = await history.leads(scope, { after, limit: leadsAtOnce });
    if (leads.length > 0) yield leads;
    if (leads.length < leadsAtOnce) return;
    after = leads.at(-1)?.id ?? null;
  }
}

const bornAs = ({ id, createdAt, domain }: HistoryLead): PastLead['born'] =>
  domain === null
    ? initialLead(id, createdAt)
    : { ...initialLead(id, createdAt), kind: 'account', account: domain };

const readPage = async (
  leads: readonly HistoryLead[],
  { store: { history }, taken, end, until, planSince }: ReadPastOptions & { readonly taken: Set<string> },
): Promise<PastPage> => {
  const kin = await history.families(leads.map(({ id }) => id));
  const ofFamily = new Map<string, HistoryLead[]>();
  for (const { family, ...lead } of kin) ofFamily.set(family, [...(ofFamily.get(family) ?? []), lead]);
  const related = new Set(kin.map(({ id }) => id));
  const alone = leads.filter(({ id }) => !related.has(id)).map((lead) => [lead]);
  const together = [...ofFamily].flatMap(([family, members]) => {
    if (taken.has(family)) return [];
    taken.add(family);
    return [members];
  });
  const families = [...alone, ...together];
  const ids = families.flatMap((family) => family.map(({ id }) => id));
  const histories = await history.events(ids, { end, until: until ?? Number.MAX_SAFE_INTEGER });
  const byLead = new Map(histories.map((one) => [one.lead, one]));
  return {
    families: families.map((family) => family.map((lead) => pastOf(lead, byLead.get(lead.id), planSince))),
    walked: leads.length,
    events: histories.reduce((sum, { events }) => sum + events.length, 0),
  };
};

const pastOf = (lead: HistoryLead, history: LeadHistory | undefined, planSince: number): PastOf => ({
  lead,
  born: bornAs(lead),
  events: history?.events ?? [],
  recorded: history !== undefined && history.receivedAt >= planSince,
});
