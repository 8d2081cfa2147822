import { destinationDefaults, partitionCount } from '@sluice/runtime';
import { type PulseMinute, type PulseStage, pulseBounds, type StoredDestination } from '@sluice/store';
import type { Services } from './context.ts';
import { iso } from './wire.ts';

const minute = 60_000;
const shownMinutes = 30;
/** Throughput and latency are told of the last minutes. */
const recentMinutes = 5;
const stages: readonly PulseStage[] = ['ingest', 'judged', 'effect'];

/** The bound below which a share of all lies; null without any. In the last, open bucket: the last bound. */
const quantile = (buckets: readonly number[], share: number): number | null => {
  const all = buckets.reduce((sum, n) => sum + n, 0);
  if (all === 0) return null;
  let seen = 0;
  const place = buckets.findIndex((n) => {
    seen += n;
    return seen >= all * share;
  });
  return pulseBounds[Math.min(place, pulseBounds.length - 1)] ?? null;
};

const summed = (rows: readonly PulseMinute[]): readonly number[] =>
  [...pulseBounds, 0].map((_, place) => rows.reduce((sum, { buckets }) => sum + (buckets[place] ?? 0), 0));

const stageOf = (stage: PulseStage, rows: readonly PulseMinute[], now: number) => {
  const mine = rows.filter((row) => row.stage === stage);
  const first = Math.floor(now / minute) * minute - (shownMinutes - 1) * minute;
  const recent = mine.filter((row) => row.minute > now - (recentMinutes + 1) * minute);
  const buckets = summed(recent);
  const n = recent.reduce((sum, row) => sum + row.n, 0);
  return {
    stage,
    perMinute: Math.round((n / recentMinutes) * 10) / 10,
    failed: recent.reduce((sum, row) => sum + row.failed, 0),
    p50Ms: quantile(buckets, 0.5),
    p95Ms: quantile(buckets, 0.95),
    minutes: Array.from({ length: shownMinutes }, (_, i) => {
      const at = first + i * minute;
      return { at: iso(at), n: mine.find((row) => row.minute === at)?.n ?? 0 };
    }),
  };
};

const at = (instant: number | null): string | null => (instant === null ? null : iso(instant));

const destinationOf = (stored: StoredDestination, now: number) => {
  const limits = destinationDefaults[stored.kind];
  const { name, kind, waiting, running, deadLetters, done, failed, oldestMs, lastError } = stored;
  const open = stored.state === 'open';
  return {
    name,
    kind,
    state: !open ? ('closed' as const) : stored.openUntil > now ? ('open' as const) : ('probing' as const),
    nextProbeAt: open ? iso(stored.openUntil) : null,
    atOnce: stored.maxAtOnce ?? limits.atOnce,
    perMinute: stored.perMinute ?? limits.perMinute,
    limitsSet: stored.maxAtOnce !== null || stored.perMinute !== null,
    waiting,
    running,
    deadLetters,
    done,
    failed,
    oldestMs,
    lastOkAt: at(stored.lastOkAt),
    lastFailedAt: at(stored.lastFailedAt),
    lastError,
    lastChange: stored.lastChange === null ? null : { ...stored.lastChange, at: iso(stored.lastChange.at) },
  };
};

/** Everything the Operations page shows at a glance. */
export const operationsOf = async ({ store, clock }: Pick<Services, 'store' | 'clock'>) => {
  const now = clock();
  const [behind, timers, figures, pulse, destinations, workers, database] = await Promise.all([
    store.leases.backlog(),
    store.operations.timers(),
    store.operations.figures(),
    store.pulse.since(now - (shownMinutes + 1) * minute),
    store.destinations.list(),
    store.operations.workers(),
    store.operations.size(),
  ]);
  return {
    at: iso(now),
    events: { waiting: behind.events, oldestMs: behind.oldestMs },
    timers,
    effects: figures.effects,
    parkedTypes: figures.parkedTypes,
    quarantined: figures.quarantined,
    stages: stages.map((stage) => stageOf(stage, pulse, now)),
    destinations: destinations.map((one) => destinationOf(one, now)),
    workers,
    partitionsHeld: workers.reduce((sum, { partitions }) => sum + partitions.length, 0),
    partitions: partitionCount,
    database,
  };
};
