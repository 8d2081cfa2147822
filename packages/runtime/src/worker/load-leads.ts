import type { HeldPartition, LoggedEvent, Store } from '@sluice/store';
import type { LoadedLead } from './judge.ts';
import type { LeadMemory } from './lead-memory.ts';

/** The leads of a batch: from memory where it has them, the others in one query. */
export const loadLeads = async (
  store: Store,
  {
    events,
    partitions,
    memory,
  }: {
    readonly events: readonly LoggedEvent[];
    readonly partitions: readonly HeldPartition[];
    readonly memory: LeadMemory;
  },
): Promise<readonly LoadedLead[]> => {
  const held = new Map(partitions.map((partition) => [partition.id, partition]));
  const known = new Map<string, LoadedLead>();
  const unknown = new Set<string>();
  for (const { lead, partition } of events) {
    if (known.has(lead) || unknown.has(lead)) continue;
    const of = held.get(partition);
    const state = of === undefined ? undefined : memory.recall(lead, of);
    if (state === undefined) unknown.add(lead);
    else known.set(lead, { id: lead, createdAt: state.createdAt, domain: null, state });
  }
  const loaded = unknown.size === 0 ? [] : await store.batch.leads([...unknown]);
  return [...known.values(), ...loaded];
};
