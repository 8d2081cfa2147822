import { type Plan, turn } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import { createPlanSource, writesOf } from '@sluice/runtime';
import type { LoggedEvent, Store } from '@sluice/store';

/** The plan jobs judge by. */
export const planOf = async (store: Store): Promise<Plan> =>
  createPlanSource({ store, backend: 'generated' }).at(await store.plan.revision());

/** The work of one event on its own: load the lead, one turn, the same writes but the counts in one transaction. */
export const judgeOne = (
  store: Store,
  { plan, event }: { readonly plan: Plan; readonly event: LoggedEvent },
) =>
  store.transaction(async (tx) => {
    const [lead] = await tx.batch.leads([event.lead]);
    if (lead === undefined) throw new Error('The lead is gone.');
    const before = lead.state ?? initialLead(lead.id, lead.createdAt);
    const result = turn(plan, before, event);
    const judged = [{ event, result, refusal: result.quarantined }];
    const outcome = { lead: lead.id, born: lead.state === null, before, after: result.state, judged };
    /* Jobs that add to the same few counts would wait for each other's commits: the queue is spared them. */
    await tx.batch.write({ ...writesOf(plan, [outcome]), counts: [] });
  });
