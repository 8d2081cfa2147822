import type { Json, JsonObject } from '@sluice/sdk';
import { type NewMerge, type Store, uuidv7 } from '@sluice/store';
import { partingEvents, retiringEvent, withHandOvers } from './hand-over.ts';

export interface MergeRequest {
  readonly winner: string;
  readonly loser: string;
  readonly by: string | null;
  readonly reason: string;
  readonly now: number;
}

/** Why two leads were not merged, or a merge was not undone. */
export type MergeRefusal =
  | 'same-lead'
  | 'merged-already'
  | 'undone-already'
  | 'winner-merged'
  | 'not-yet-done';

/** Merges two leads; gives the merge, or why not. Whoever reads both has them as one once they are judged. */
export const mergeByHand = (store: Store, request: MergeRequest): Promise<NewMerge | MergeRefusal> =>
  store.transaction(async (tx) => {
    await tx.log.lock();
    const { winner, loser, now } = request;
    if (winner === loser) return 'same-lead';
    for (const lead of [winner, loser]) if ((await tx.merges.ofLoser(lead)) !== null) return 'merged-already';
    const merge: NewMerge = {
      id: uuidv7(now),
      winner,
      loser,
      by: request.by,
      reason: request.reason,
      at: now,
    };
    const retiring = retiringEvent(merge, { occurredAt: now });
    const events = await withHandOvers(tx, { events: [retiring], merges: [merge] });
    await tx.log.append({ leads: [], identities: [], events });
    await tx.merges.add([merge]);
    return merge;
  });

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordOf = (properties: JsonObject | undefined): JsonObject | null => {
  const state = properties?.state;
  return isObject(state) ? state : null;
};

/**
 * Parts two merged leads again. Names go back to the lead they were taken from; what happened since the merge
 * stays with the winner, and what comes from now on goes by name.
 */
export const undoMerge = (
  store: Store,
  { id, by, now }: { readonly id: string; readonly by: string | null; readonly now: number },
): Promise<MergeRefusal | 'undone'> =>
  store.transaction(async (tx) => {
    await tx.log.lock();
    const merge = await tx.merges.get(id);
    if (merge === null || merge.undoneAt !== null) return 'undone-already';
    if ((await tx.merges.ofLoser(merge.winner)) !== null) return 'winner-merged';
    const state = recordOf((await tx.log.event(`${id}@merged`))?.properties);
    const kept = recordOf((await tx.log.event(`${id}@kept`))?.properties);
    if (state === null || kept === null) return 'not-yet-done';
    await tx.merges.undo(id, { name: by, at: now });
    const events = partingEvents(merge, { state, kept, now });
    await tx.log.append({ leads: [], identities: [], events });
    return 'undone';
  });
