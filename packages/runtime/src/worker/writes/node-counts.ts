import type { RunTrace } from '@sluice/model';
import { type BatchWrites, errorPort } from '@sluice/store';

const hour = 3_600_000;

/** Passages of nodes, summed by node, port and hour. */
export const nodeCountsOf = (traces: readonly RunTrace[]): BatchWrites['counts'] => {
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
