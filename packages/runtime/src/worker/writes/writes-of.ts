import type { Plan } from '@sluice/engine';
import type { BatchWrites } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';
import { leadWritesOf } from './lead-writes.ts';
import { nodeCountsOf } from './node-counts.ts';
import { endedRuns, startedRuns } from './run-writes.ts';
import { clearedTimers, setTimers } from './timer-writes.ts';
import { workflowErrorsOf } from './workflow-errors.ts';

/** Rows of everything a batch did, ready for the set-based statements: one line for each kind of write. */
export const writesOf = (plan: Plan, outcomes: readonly LeadOutcome[]): BatchWrites => {
  const done = outcomes.flatMap(({ lead, judged }) =>
    judged.flatMap(({ event, result, refusal }) =>
      result === null || refusal !== null ? [] : [{ lead, event, result }],
    ),
  );
  return {
    states: outcomes.map(({ after, born }) => ({ state: after, born })),
    leads: outcomes.flatMap(leadWritesOf),
    rows: done.flatMap(({ result }) => result.rows),
    stages: done.flatMap(({ event, result }) => {
      const note = event.type === 'stage.set' ? event.properties : null;
      return result.stages.map((row) => ({ ...row, eventType: event.type, note }));
    }),
    traces: done.flatMap(({ lead, event, result }) =>
      result.passages.length === 0 ? [] : [{ seq: event.seq, lead, passages: result.passages }],
    ),
    counts: nodeCountsOf(
      plan,
      done.flatMap(({ result }) => result.passages),
    ),
    effects: done.flatMap(({ result }) => result.effects),
    runsStarted: outcomes.flatMap(startedRuns),
    timersSet: outcomes.flatMap(setTimers),
    timersCleared: outcomes.flatMap(clearedTimers),
    runsEnded: outcomes.flatMap(endedRuns),
    quarantined: outcomes.flatMap(({ lead, judged }) =>
      judged.flatMap(({ event, refusal }) =>
        refusal === null ? [] : [{ lead, event: event.id, seq: event.seq, ...refusal }],
      ),
    ),
    assignments: done.flatMap(({ result }) => result.assignments),
    errors: workflowErrorsOf(
      done.flatMap(({ lead, result }) => result.passages.map((passage) => ({ lead, passage }))),
    ),
  };
};
