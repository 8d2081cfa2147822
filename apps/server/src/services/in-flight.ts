import type { WaitingRun } from '@sluice/model';
import { cancelEffects, type RunOfLead, type Store } from '@sluice/store';

/** What becomes of waiting runs at publishing: finish on their version, move to the new one, or stop. */
export type InFlight = 'finish' | 'move' | 'stop';

/** The version just published, and the nodes runs may move to. */
export interface Settling {
  readonly workflow: string;
  readonly version: number;
  readonly inFlight: InFlight;
  readonly nodes: ReadonlySet<string>;
}

const leadsAtOnce = 500;

/** What one run becomes: itself, itself on the new version, or nothing. */
const settled = (run: WaitingRun, { workflow, version, inFlight, nodes }: Settling): WaitingRun | null => {
  if (run.workflow !== workflow || run.version === version) return run;
  if (inFlight === 'stop') return null;
  return inFlight === 'move' && nodes.has(run.node) ? { ...run, version } : run;
};

/** Moves or stops the runs of some leads in one transaction. */
const settleLeads = async (store: Store, leads: readonly string[], settling: Settling): Promise<void> =>
  store.db.transaction().execute(async (tx) => {
    const partitions = tx.selectFrom('leads').select('partition').where('id', 'in', leads);
    /* A batch under way has read the old states. The higher fence makes its commit fail, and it is done
       again after this transaction: it cannot write over what is changed here. */
    await tx
      .updateTable('partitions')
      .set((part) => ({ fence: part('fence', '+', 1) }))
      .where('id', 'in', partitions)
      .execute();
    const states = await tx.selectFrom('lead_states').selectAll().where('lead', 'in', leads).execute();
    const stopped: RunOfLead[] = [];
    for (const { lead, state } of states) {
      const runs = state.runs.flatMap((run) => settled(run, settling) ?? []);
      const kept = new Set(runs.map(({ id }) => id));
      stopped.push(...state.runs.flatMap(({ id }) => (kept.has(id) ? [] : [{ lead, run: id }])));
      await tx
        .updateTable('lead_states')
        .set({ state: JSON.stringify({ ...state, runs }) })
        .where('lead', '=', lead)
        .execute();
    }
    await cancelEffects(tx, stopped);
    const indexed = tx.selectFrom('runs').select(['id', 'node']).where('lead', 'in', leads);
    for (const { id, node } of await indexed
      .where('workflow', '=', settling.workflow)
      .where('version', '<>', settling.version)
      .execute()) {
      if (settling.inFlight === 'stop')
        await tx.deleteFrom('runs').where('id', '=', id).where('node', '=', node).execute();
      else if (settling.nodes.has(node))
        await tx
          .updateTable('runs')
          .set({ version: settling.version })
          .where('id', '=', id)
          .where('node', '=', node)
          .execute();
    }
  });

/**
 * Does with waiting runs what was chosen at publishing. A lead whose node is gone finishes on its version. Cut
 * off, it is completed by the next publishing with the same choice: that takes the runs of every older version.
 */
export const settleRuns = async (store: Store, settling: Settling): Promise<void> => {
  if (settling.inFlight === 'finish') return;
  const waiting = await store.db
    .selectFrom('runs')
    .select('lead')
    .distinct()
    .where('workflow', '=', settling.workflow)
    .where('version', '<>', settling.version)
    .execute();
  for (let from = 0; from < waiting.length; from += leadsAtOnce) {
    const leads = waiting.slice(from, from + leadsAtOnce).map(({ lead }) => lead);
    await settleLeads(store, leads, settling);
  }
};
