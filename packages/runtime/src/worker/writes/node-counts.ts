import { type Plan, plannedVersion } from '@sluice/engine';
import type { Passage } from '@sluice/model';
import { type BatchWrites, errorPort } from '@sluice/store';

const hour = 3_600_000;

/** Passages of nodes, summed by node, port and hour. */
export const nodeCountsOf = (plan: Plan, passages: readonly Passage[]): BatchWrites['counts'] => {
  const sums = new Map<string, BatchWrites['counts'][number]>();
  const add = ({ workflow, version, at }: Passage, node: string, port: string): void => {
    const from = Math.floor(at / hour) * hour;
    const key = `${workflow} ${version} ${from} ${node} ${port}`;
    const n = (sums.get(key)?.n ?? 0) + 1;
    sums.set(key, { workflow, version, node, port, hour: from, n });
  };
  for (const passage of passages) {
    const planned = plannedVersion(plan, passage)?.steps ?? [];
    for (let at = 0; at < passage.steps.length; at += 2) {
      const step = planned[passage.steps[at] ?? -1];
      if (step !== undefined) add(passage, step.step.node, step.ports[passage.steps[at + 1] ?? -1] ?? '');
    }
    if (passage.error !== null) add(passage, passage.error.node, errorPort);
  }
  return [...sums.values()];
};
