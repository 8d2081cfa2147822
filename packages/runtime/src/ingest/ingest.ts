import { isPartitionMissing, type Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { defaultPartitionEvents } from '../growth/partition-events.ts';
import { type Observe, observeNothing } from '../observe.ts';
import { createWake } from '../wake.ts';
import { endSpan, startSpan, traceparentOf } from '../watch/tracing.ts';
import { type Appended, appendEvents } from './append.ts';
import type { IncomingEvent, IngestResult, Rejection } from './incoming.ts';
import { type PreparedEvent, prepare } from './prepare.ts';

export interface IngestOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly observe?: Observe;
  /** Called after each commit: a worker in this process starts at once. */
  readonly onCommit?: () => void;
  /** Events of one transaction, default 5,000; calls beyond wait for the next. */
  readonly maxGroup?: number;
}

export interface Ingest {
  /**
   * Takes events; resolves once the valid ones are committed. `demo` marks leads made by them; `checked` says that
   * the caller has made sure that the database can keep what they hold.
   */
  ingest(
    events: readonly IncomingEvent[],
    options?: {
      readonly demo?: boolean;
      readonly checked?: boolean;
      /** W3C trace context of the request. */
      readonly traceparent?: string | null;
    },
  ): Promise<IngestResult>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

interface Call {
  readonly events: readonly PreparedEvent[];
  readonly done: (appended: Appended) => void;
  readonly failed: (error: unknown) => void;
}

/** Callers at once from which on it pays to wait for them. */
const crowd = 4;
/** Events that are worth a transaction of their own. */
const enough = 250;
/** Longest wait for callers, in ms. */
const longestGather = 25;

/** Group commit: calls that arrive while a transaction runs share the next one. */
export const createIngest = (options: IngestOptions): Ingest => {
  const { store, clock } = options;
  const observe = options.observe ?? observeNothing;
  const maxGroup = options.maxGroup ?? 5000;
  const waiting: Call[] = [];
  const wake = createWake();
  /** Calls that end the wait for more. */
  let awaited = 0;
  let running: Promise<void> | null = null;

  /**
   * All that wait, up to `maxGroup` events. Holding a third back so that this process and the database work at the
   * same time costs more than it gains: about 30 % more of both processors' time, for more and smaller groups.
   */
  const takeGroup = (): readonly Call[] => {
    let n = 0;
    let size = 0;
    for (const call of waiting) {
      if (n > 0 && size + call.events.length > maxGroup) break;
      size += call.events.length;
      n += 1;
    }
    return waiting.splice(0, n);
  };

  /** Partitions of the log are made ahead; where the log outran that, one is made now. */
  const append = async (events: readonly PreparedEvent[]): Promise<Appended> => {
    const once = () => store.transaction((tx) => appendEvents(tx, { events, now: clock(), observe }));
    try {
      return await once();
    } catch (error) {
      if (!isPartitionMissing(error)) throw error;
      await store.logPartitions.makeAhead(defaultPartitionEvents);
      return once();
    }
  };

  const commit = async (group: readonly Call[]): Promise<void> => {
    try {
      const appended = await append(group.flatMap((call) => call.events));
      await observe('ingest.committed');
      options.onCommit?.();
      /* An id used by two calls of one group is new to the first of them only. */
      const left = new Map(appended);
      for (const call of group) {
        call.done(
          new Map(
            call.events.flatMap((event) => {
              const lead = left.get(event.id);
              left.delete(event.id);
              return lead === undefined ? [] : [[event.id, lead] as const];
            }),
          ),
        );
      }
    } catch (error) {
      for (const call of group) call.failed(error);
    }
  };

  /**
   * Waits for half of the callers just answered to call again, at most as long as their transaction took. One costs
   * nearly the same for one event as for fifty; without this a hundred callers with an event each are taken by
   * eight to ten at a time.
   */
  const gather = async (answered: readonly Call[], tookMs: number): Promise<void> => {
    if (answered.length < crowd) return;
    const events = answered.reduce((sum, call) => sum + call.events.length, 0);
    if (events >= enough) return;
    awaited = waiting.length + Math.ceil(answered.length / 2);
    await wake.sleep(Math.min(tookMs, longestGather));
    awaited = 0;
  };

  const run = async (): Promise<void> => {
    /* Calls made in the same tick join the first group too. */
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const group = takeGroup();
      const began = performance.now();
      await commit(group);
      await gather(group, performance.now() - began);
    }
    running = null;
  };

  return {
    async ingest(events, { demo = false, checked = false, traceparent = null } = {}) {
      const now = clock();
      const span = startSpan('sluice.ingest', {
        parent: traceparent,
        attributes: { 'sluice.events': events.length },
      });
      const trace = traceparentOf(span);
      const rejected: Rejection[] = [];
      const prepared = events.map((event, index) => {
        const result = prepare(event, { now, demo, checked });
        if (!('code' in result)) return trace === null ? result : { ...result, trace };
        rejected.push({ index, ...result });
        return null;
      });
      const valid = prepared.filter((event) => event !== null);
      if (valid.length === 0) {
        endSpan(span);
        return { accepted: 0, duplicates: 0, rejected, events: prepared.map(() => null) };
      }
      const appended = await new Promise<Appended>((done, failed) => {
        waiting.push({ events: valid, done, failed });
        if (waiting.length === awaited) wake.wake();
        running ??= run();
      }).then(
        (done) => {
          endSpan(span);
          return done;
        },
        (error: unknown) => {
          endSpan(span, String(error));
          throw error;
        },
      );
      return {
        accepted: appended.size,
        duplicates: valid.length - appended.size,
        rejected,
        events: prepared.map((event) => event && { id: event.id, lead: appended.get(event.id) ?? null }),
      };
    },
    async idle() {
      await running;
    },
  };
};
