import type { Passage } from '@sluice/model';
import type { BatchWrites } from '@sluice/store';

/** Failed passages, summed by workflow, node and kind of failure; the last of each stands for them. */
export const workflowErrorsOf = (
  passages: readonly { readonly lead: string; readonly passage: Passage }[],
): BatchWrites['errors'] => {
  const sums = new Map<string, BatchWrites['errors'][number]>();
  for (const { lead, passage } of passages) {
    const { workflow, version, event, at, error } = passage;
    if (error === null) continue;
    const { node, code, message } = error;
    const key = `${workflow} ${node} ${code}`;
    const n = (sums.get(key)?.n ?? 0) + 1;
    sums.set(key, { workflow, node, version, code, message, lead, event, n, at });
  }
  return [...sums.values()];
};
