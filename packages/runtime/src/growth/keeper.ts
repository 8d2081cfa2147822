import { setTimeout as wait } from 'node:timers/promises';
import type { Retention } from '@sluice/model';
import type { Deletion, Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { defaultPartitionEvents } from './partition-events.ts';

export interface KeeperOptions {
  readonly store: Store;
  readonly clock: Clock;
  /** Events of one partition of the log, default 5 million. */
  readonly partitionEvents?: number;
  /** Between two rounds, default a minute. */
  readonly everyMs?: number;
  /** Told of what was deleted because it was kept long enough. */
  readonly onDeleted?: (kind: Deletion['kind'], detail: Deletion['detail']) => void;
  readonly onError?: (error: unknown) => void;
}

/** Makes room for what comes and deletes what was kept long enough, in any number of processes. */
export interface Keeper {
  start(): void;
  /** One round: partitions ahead, then retention. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

const day = 86_400_000;
/** Silent leads forgotten in one round: each holds up events and batches for a moment. */
const leadsAtOnce = 100;

const cutOf = (days: number | null | undefined, now: number): number | null =>
  days === null || days === undefined ? null : now - days * day;

export const createKeeper = (options: KeeperOptions): Keeper => {
  const { store, clock } = options;
  const stopping = new AbortController();
  let loop: Promise<void> | null = null;

  const deleted = async (kind: Deletion['kind'], detail: Deletion['detail']): Promise<void> => {
    await store.privacy.note(kind, detail);
    options.onDeleted?.(kind, detail);
  };

  const dropEvents = async (before: number): Promise<void> => {
    for (const { name, from, to, bytes, events } of await store.logPartitions.dropBefore(before))
      await deleted('events', { table: name, from, to, bytes, events });
    while ((await store.logPartitions.forgetIds()) > 0) if (stopping.signal.aborted) return;
  };

  const dropTraces = async (before: number | null): Promise<void> => {
    const blocks = await store.traces.dropBelow(before === null ? 0 : await store.log.firstSince(before));
    if (blocks > 0) await deleted('traces', { blocks });
  };

  const forgetLeads = async (before: number): Promise<void> => {
    for (const lead of await store.privacy.silent(before, leadsAtOnce)) {
      if (stopping.signal.aborted) return;
      const removed = await store.privacy.erase(lead);
      if (removed !== null) options.onDeleted?.('lead', removed);
    }
  };

  const round = async (): Promise<void> => {
    await store.logPartitions.makeAhead(options.partitionEvents ?? defaultPartitionEvents);
    const kept: Retention | undefined = (await store.settings.get())?.workspace.retention;
    const now = clock();
    const events = cutOf(kept?.eventDays, now);
    const leads = cutOf(kept?.leadDays, now);
    if (events !== null) await dropEvents(events);
    await dropTraces(cutOf(kept?.traceDays, now));
    if (leads !== null) await forgetLeads(leads);
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await round().catch((error: unknown) => options.onError?.(error));
      await wait(options.everyMs ?? 60_000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };

  return {
    start() {
      loop ??= run();
    },
    round,
    async stop() {
      stopping.abort();
      await loop;
    },
  };
};
