import type { BatchWrites } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

const runKey = (run: { readonly id: string; readonly node: string }): string => `${run.id} ${run.node}`;

/** Runs of a lead that wait since this batch. */
export const startedRuns = ({ lead, before, after }: LeadOutcome): BatchWrites['runsStarted'] => {
  if (after.runs === before.runs) return [];
  const had = new Set(before.runs.map(runKey));
  return after.runs.filter((run) => !had.has(runKey(run))).map((run) => ({ ...run, lead }));
};

/** Runs of a lead that waited before this batch and do no more. */
export const endedRuns = ({ lead, before, after }: LeadOutcome): BatchWrites['runsEnded'] => {
  if (after.runs === before.runs) return [];
  const has = new Set(after.runs.map(runKey));
  return before.runs
    .filter((run) => !has.has(runKey(run)))
    .map((run) => ({ lead, id: run.id, node: run.node }));
};
