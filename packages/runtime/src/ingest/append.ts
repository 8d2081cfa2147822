import { type Repositories, uuidv7 } from '@sluice/store';
import { withHandOvers } from '../merge/hand-over.ts';
import type { Observe } from '../observe.ts';
import type { PreparedEvent } from './prepare.ts';
import { namedIdentities, resolve } from './resolve.ts';

/** The lead of each event that is new; events not in it were known before. */
export type Appended = ReadonlyMap<string, string>;

/** Resolves and appends prepared events inside the caller's transaction, which holds the log's lock until it ends. */
export const appendEvents = async (
  tx: Repositories,
  input: {
    readonly events: readonly PreparedEvent[];
    readonly now: number;
    readonly observe: Observe;
    /** Makes the ids of new leads, default UUIDv7. */
    readonly newId?: (now: number) => string;
  },
): Promise<Appended> => {
  await tx.log.lock();
  await input.observe('ingest.locked');
  const first = new Map<string, PreparedEvent>();
  for (const event of input.events) if (!first.has(event.id)) first.set(event.id, event);
  const found = await tx.log.lookup({
    events: [...first.keys()],
    identities: namedIdentities([...first.values()]),
  });
  for (const id of found.events) first.delete(id);
  if (first.size === 0) return new Map();
  const batch = resolve([...first.values()], {
    known: found.identities,
    now: input.now,
    newId: input.newId ?? uuidv7,
  });
  if (batch.merges.length === 0) await tx.log.append(batch);
  else {
    await tx.log.append({ ...batch, events: await withHandOvers(tx, batch) });
    await tx.merges.add(batch.merges);
  }
  const traces = [...first.values()].flatMap(({ id, trace }) =>
    trace === undefined ? [] : [{ event: id, trace }],
  );
  if (traces.length > 0) await tx.eventTraces.add(traces);
  await input.observe('ingest.appended');
  return new Map(batch.events.flatMap(({ id, lead }) => (first.has(id) ? [[id, lead] as const] : [])));
};
