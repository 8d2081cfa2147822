import type { Plan } from '@sluice/engine';
import type { Assigned } from '@sluice/model';
import type { LoggedEvent, Store } from '@sluice/store';
import type { LoadedLead } from './judge.ts';

/**
 * Tells leads what their companies were assigned to, so that contacts who come later see what the first did,
 * whatever the weights are by then. Asks nothing where no running experiment divides companies.
 */
export const recallCompanies = async (
  plan: Plan,
  leads: readonly LoadedLead[],
  {
    store,
    events,
    committed,
  }: {
    readonly store: Store;
    readonly events: readonly LoggedEvent[];
    /** Resolves once what the batch before assigned can be read. */
    readonly committed: () => Promise<void>;
  },
): Promise<readonly LoadedLead[]> => {
  const ids = [...plan.experiments.values()].flatMap(({ id, unit }) => (unit === 'account' ? [id] : []));
  if (ids.length === 0) return leads;
  const domains = new Map<string, string>();
  for (const { id, state } of leads) {
    const held = { ...state?.companyTrials, ...state?.trials };
    if (state?.account && ids.some((experiment) => !Object.hasOwn(held, experiment)))
      domains.set(id, state.account);
  }
  for (const { lead, email } of events) {
    const domain = email === null ? null : plan.companyOf(email);
    if (domain !== null) domains.set(lead, domain);
  }
  if (domains.size === 0) return leads;
  await committed();
  const found = new Map<string, Record<string, Assigned>>();
  for (const { experiment, domain, assigned } of await store.assignments.ofCompanies(ids, [
    ...new Set(domains.values()),
  ]))
    found.set(domain, { ...found.get(domain), [experiment]: assigned });
  if (found.size === 0) return leads;
  return leads.map((lead) => {
    const companyTrials = found.get(domains.get(lead.id) ?? '');
    return companyTrials === undefined ? lead : { ...lead, companyTrials };
  });
};
