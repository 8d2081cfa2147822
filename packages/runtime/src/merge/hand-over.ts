import type { LeadState } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import type { NewEvent, NewMerge, Repositories } from '@sluice/store';
import { partitionOf } from '../ingest/partition.ts';

type Merge = Pick<NewMerge, 'id' | 'winner' | 'loser'>;

const hostEvent = (
  lead: string,
  event: Pick<NewEvent, 'id' | 'type' | 'properties' | 'occurredAt'>,
): NewEvent => ({ ...event, lead, partition: partitionOf(lead), traits: {}, email: null });

/** Tells the loser of a merge, after all that reached it, that the winner takes over. */
export const retiringEvent = (
  { id, winner, loser }: Merge,
  { occurredAt }: { readonly occurredAt: number },
): NewEvent =>
  hostEvent(loser, {
    id: `${id}@retiring`,
    type: 'lead.retiring',
    properties: { merge: id, into: winner },
    occurredAt,
  });

const mergedEvent = ({ id, winner, loser }: Merge, state: LeadState, occurredAt: number): NewEvent =>
  hostEvent(winner, {
    id: `${id}@merged`,
    type: 'lead.merged',
    properties: { merge: id, from: loser, state: JSON.parse(JSON.stringify(state)) as JsonObject },
    occurredAt,
  });

/** What parts two leads again: the loser is itself at once, the winner without it in its own order. */
export const partingEvents = (
  { id, winner, loser }: Merge,
  input: { readonly state: JsonObject; readonly kept: JsonObject; readonly now: number },
): readonly NewEvent[] => [
  hostEvent(loser, {
    id: `${id}@restored`,
    type: 'lead.restored',
    properties: { merge: id },
    occurredAt: input.now,
  }),
  hostEvent(winner, {
    id: `${id}@unmerged`,
    type: 'lead.unmerged',
    properties: { merge: id, from: loser, state: input.state, kept: input.kept },
    occurredAt: input.now,
  }),
];

/**
 * The events to append, where a loser that has no event before it any more hands over at once: what follows in
 * the winner's order already sees the whole history. A loser with events still to be judged hands over by its
 * own last turn. Call it under the log's lock, which keeps a settled loser settled.
 */
export const withHandOvers = async (
  tx: Repositories,
  batch: { readonly events: readonly NewEvent[]; readonly merges: readonly Merge[] },
): Promise<readonly NewEvent[]> => {
  const settled = await tx.merges.settled(batch.merges.map(({ loser }) => loser));
  const merges = new Map(batch.merges.map((merge) => [`${merge.id}@retiring`, merge]));
  const busy = new Set<string>();
  return batch.events.flatMap((event) => {
    const merge = merges.get(event.id);
    const state = merge === undefined ? undefined : settled.get(merge.loser);
    const waits = busy.has(event.lead);
    busy.add(event.lead);
    if (merge === undefined || state === undefined || waits) return [event];
    busy.add(merge.winner);
    const told = { ...event, properties: { ...event.properties, told: true } };
    return [told, mergedEvent(merge, state, event.occurredAt)];
  });
};
