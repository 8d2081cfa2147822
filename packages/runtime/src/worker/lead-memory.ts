import type { LeadState } from '@sluice/model';
import type { HeldPartition } from '@sluice/store';

/** What a worker remembers from batch to batch, valid only while it holds the partitions under the same fences. */
export interface LeadMemory {
  /** Rises whenever everything is forgotten: what was judged before must not be committed then. */
  readonly epoch: number;
  /** The partitions with the offsets of batches that are judged, committed or not. */
  ahead(partitions: readonly HeldPartition[]): readonly HeldPartition[];
  /** The lead as the last batch left it, committed or not; undefined when it has to be loaded. */
  recall(lead: string, partition: HeldPartition): LeadState | undefined;
  /** Keeps what a judged batch leaves behind, before it is committed. */
  keep(batch: KeptBatch): void;
  /** Lets go of the leads not heard of for longest. Call it when the batch before the last kept is committed. */
  trim(): void;
  /** Forgets everything: a batch was not committed as it was judged, or states were changed by others. */
  forget(): void;
}

export interface KeptBatch {
  readonly partitions: readonly HeldPartition[];
  /** Up to which the partitions are judged. */
  readonly seq: number;
  readonly leads: readonly { readonly state: LeadState; readonly partition: number }[];
}

/**
 * A memory of up to `size` leads. Whoever changes a stored state outside of a batch raises the fence of the
 * lead's partition in the same transaction, and with it ends what is remembered of the partition.
 */
export const createLeadMemory = (size: number): LeadMemory => {
  const leads = new Map<string, { readonly state: LeadState; readonly fence: number }>();
  const offsets = new Map<number, { readonly seq: number; readonly fence: number }>();
  let epoch = 0;
  return {
    get epoch() {
      return epoch;
    },
    ahead: (partitions) =>
      partitions.map((partition) => {
        const known = offsets.get(partition.id);
        return known === undefined || known.fence !== partition.fence || known.seq <= partition.offset
          ? partition
          : { ...partition, offset: known.seq };
      }),
    recall(lead, { fence }) {
      const known = leads.get(lead);
      return known?.fence === fence ? known.state : undefined;
    },
    keep({ partitions, seq, leads: judged }) {
      const fences = new Map(partitions.map(({ id, fence }) => [id, fence]));
      for (const { id, fence } of partitions) offsets.set(id, { seq, fence });
      for (const { state, partition } of judged) {
        const fence = fences.get(partition);
        /* Taken out first: a Map hands out its entries in the order they came. */
        leads.delete(state.id);
        if (fence !== undefined) leads.set(state.id, { state, fence });
      }
    },
    trim() {
      for (const lead of leads.keys()) {
        if (leads.size <= size) return;
        leads.delete(lead);
      }
    },
    forget() {
      leads.clear();
      offsets.clear();
      epoch += 1;
    },
  };
};
