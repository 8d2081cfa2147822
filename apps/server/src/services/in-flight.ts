import { compile, nextDue, type Plan } from '@sluice/engine';
import type { LeadState, WaitingRun, Workspace } from '@sluice/model';
import { cancelEffects, type RunOfLead, type Transaction } from '@sluice/store';

/** What becomes of waiting runs at publishing: finish on their version, move to the new one, or stop. */
export type InFlight = 'finish' | 'move' | 'stop';

/** The version just published, and the nodes runs may move to. */
export interface Settling {
  readonly workflow: string;
  readonly version: number;
  readonly inFlight: InFlight;
  readonly nodes: ReadonlySet<string>;
  /** By which it is told what else is due to the leads. */
  readonly workspace: Workspace;
}

const leadsAtOnce = 500;

/** What one run becomes: itself, itself on the new version, or nothing. */
const settled = (run: WaitingRun, { workflow, version, inFlight, nodes }: Settling): WaitingRun | null => {
  if (run.workflow !== workflow || run.version === version) return run;
  if (inFlight === 'stop') return null;
  return inFlight === 'move' && nodes.has(run.node) ? { ...run, version } : run;
};

/** The lead with its runs settled and what is due to it then. */
const settledLead = (state: LeadState, settling: Settling, plan: Plan): LeadState => {
  const lead = { ...state, runs: state.runs.flatMap((run) => settled(run, settling) ?? []) };
  return { ...lead, due: nextDue(plan, lead) };
};

/** Moves or stops the runs of some leads. */
const settleLeads = async (
  tx: Transaction,
  leads: readonly string[],
  { settling, plan }: { readonly settling: Settling; readonly plan: Plan },
): Promise<void> => {
  const partitions = tx.db.selectFrom('leads').select('partition').where('id', 'in', leads);
  /* A batch under way has read the old states. The higher fence makes its commit fail, and it is done
     again after this transaction: it cannot write over what is changed here. */
  await tx.db
    .updateTable('partitions')
    .set((part) => ({ fence: part('fence', '+', 1) }))
    .where('id', 'in', partitions)
    .execute();
  const states = await tx.db.selectFrom('lead_states').selectAll().where('lead', 'in', leads).execute();
  const stopped: RunOfLead[] = [];
  const dueAt: { lead: string; dueAt: number | null }[] = [];
  for (const { lead, state } of states) {
    const next = settledLead(state, settling, plan);
    const kept = new Set(next.runs.map(({ id }) => id));
    stopped.push(...state.runs.flatMap(({ id }) => (kept.has(id) ? [] : [{ lead, run: id }])));
    if (next.due !== state.due) dueAt.push({ lead, dueAt: next.due });
    await tx.db
      .updateTable('lead_states')
      .set({ state: JSON.stringify(next) })
      .where('lead', '=', lead)
      .execute();
  }
  await cancelEffects(tx.db, stopped);
  await tx.timers.set(dueAt);
  const older = tx.db.selectFrom('runs').select(['id', 'node']).where('lead', 'in', leads);
  for (const { id, node } of await older
    .where('workflow', '=', settling.workflow)
    .where('version', '<>', settling.version)
    .execute()) {
    if (settling.inFlight === 'stop')
      await tx.db.deleteFrom('runs').where('id', '=', id).where('node', '=', node).execute();
    else if (settling.nodes.has(node))
      await tx.db
        .updateTable('runs')
        .set({ version: settling.version })
        .where('id', '=', id)
        .where('node', '=', node)
        .execute();
  }
};

/** Nothing but what time does to a lead besides its waits. */
const planOf = ({ scoring, stages, timezone }: Workspace): Plan => {
  const { plan, diagnostics } = compile([], { scoring, stages, timezone });
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return plan;
};

/**
 * Does with waiting runs what was chosen at publishing, in the transaction that publishes. A run whose node is
 * gone finishes on its version. The next publishing takes the runs of every older version again.
 */
export const settleRuns = async (tx: Transaction, settling: Settling): Promise<void> => {
  if (settling.inFlight === 'finish') return;
  const waiting = await tx.db
    .selectFrom('runs')
    .select('lead')
    .distinct()
    .where('workflow', '=', settling.workflow)
    .where('version', '<>', settling.version)
    .execute();
  if (waiting.length === 0) return;
  const plan = planOf(settling.workspace);
  for (let from = 0; from < waiting.length; from += leadsAtOnce) {
    const leads = waiting.slice(from, from + leadsAtOnce).map(({ lead }) => lead);
    await settleLeads(tx, leads, { settling, plan });
  }
};
