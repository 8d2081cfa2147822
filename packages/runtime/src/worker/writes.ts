import type { LeadState, RunTrace } from '@sluice/model';
import { type BatchWrites, errorPort } from '@sluice/store';
import type { LeadOutcome } from './judge.ts';

const hour = 3_600_000;

/** The name lists show: trait `name`, else first and last name. */
const displayName = ({ traits }: LeadState): string | null => {
  const part = (key: string): string => (typeof traits[key] === 'string' ? traits[key].trim() : '');
  const name = part('name') || `${part('first_name')} ${part('last_name')}`.trim();
  return name === '' ? null : name.slice(0, 300);
};

/** Passages of nodes, summed by node, port and hour. */
const countsOf = (traces: readonly RunTrace[]): BatchWrites['counts'] => {
  const sums = new Map<string, BatchWrites['counts'][number]>();
  const add = (trace: RunTrace, node: string, port: string): void => {
    const at = Math.floor(trace.at / hour) * hour;
    const key = `${trace.workflow} ${trace.version} ${at} ${node} ${port}`;
    const n = (sums.get(key)?.n ?? 0) + 1;
    sums.set(key, { workflow: trace.workflow, version: trace.version, node, port, hour: at, n });
  };
  for (const trace of traces) {
    for (const step of trace.steps) add(trace, step.node, step.port ?? '');
    if (trace.error !== null) add(trace, trace.error.node, errorPort);
  }
  return [...sums.values()];
};

const runKey = (run: { readonly id: string; readonly node: string }): string => `${run.id} ${run.node}`;

/** Rows of everything a batch did, ready for the set-based statements. */
export const writesOf = (outcomes: readonly LeadOutcome[]): BatchWrites => {
  const done = outcomes.flatMap(({ lead, judged }) =>
    judged.flatMap(({ event, result, refusal }) =>
      result === null || refusal !== null ? [] : [{ lead, event, result }],
    ),
  );
  return {
    leads: outcomes.map(({ after, judged }) => ({
      state: after,
      name: displayName(after),
      lastEventAt: Math.max(...judged.map(({ event }) => event.occurredAt)),
    })),
    rows: done.flatMap(({ result }) => result.rows),
    stages: done.flatMap(({ result }) => result.stages),
    traces: done.flatMap(({ lead, event, result }) =>
      result.trace.length === 0
        ? []
        : [{ lead, at: event.occurredAt, event: event.id, eventType: event.type, passages: result.trace }],
    ),
    counts: countsOf(done.flatMap(({ result }) => result.trace)),
    effects: done.flatMap(({ result }) => result.effects),
    runsStarted: outcomes.flatMap(({ lead, before, after }) => {
      if (after.runs === before.runs) return [];
      const had = new Set(before.runs.map(runKey));
      return after.runs.filter((run) => !had.has(runKey(run))).map((run) => ({ ...run, lead }));
    }),
    runsEnded: outcomes.flatMap(({ lead, before, after }) => {
      if (after.runs === before.runs) return [];
      const has = new Set(after.runs.map(runKey));
      return before.runs
        .filter((run) => !has.has(runKey(run)))
        .map((run) => ({ lead, id: run.id, node: run.node }));
    }),
    quarantined: outcomes.flatMap(({ lead, judged }) =>
      judged.flatMap(({ event, refusal }) =>
        refusal === null ? [] : [{ lead, event: event.id, seq: event.seq, ...refusal }],
      ),
    ),
  };
};
