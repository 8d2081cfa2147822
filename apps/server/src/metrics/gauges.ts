import type { Store } from '@sluice/store';
import { Gauge, type Registry } from 'prom-client';

interface Waiting {
  readonly waiting: number;
  readonly oldestMs: number | null;
}

/** Numbers of the whole database, read when somebody asks. */
export interface GaugeReadings {
  readonly events: Waiting;
  readonly timers: Waiting & { readonly later: number };
  readonly effects: Waiting & {
    readonly running: number;
    readonly later: number;
    readonly parked: number;
    readonly failed: number;
  };
  readonly breakersOpen: number;
  readonly quarantined: number;
  readonly workers: number;
}

/** Reads them: five statements over indexes of what waits, whatever lies behind. */
export const readGauges = async (store: Store): Promise<GaugeReadings> => {
  const [behind, timers, figures, workers] = await Promise.all([
    store.leases.backlog(),
    store.operations.timers(),
    store.operations.figures(),
    store.operations.workers(),
  ]);
  const { effects, breakersOpen, quarantined } = figures;
  return {
    events: { waiting: behind.events, oldestMs: behind.oldestMs },
    timers,
    effects,
    breakersOpen,
    quarantined,
    workers: workers.length,
  };
};

/** Makes the gauges; the answer sets them. */
export const createGauges = (registers: Registry[]): ((readings: GaugeReadings) => void) => {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers });
  const backlog = gauge('sluice_backlog_events', 'Events not judged yet.');
  const backlogAge = gauge('sluice_backlog_oldest_seconds', 'Age of the oldest event not judged yet.');
  const timers = gauge('sluice_timers', 'Leads that wait for an instant.', ['state']);
  const outbox = gauge('sluice_outbox_effects', 'Effects that are not done.', ['status']);
  const due = gauge('sluice_oldest_due_seconds', 'Age of the oldest item that is due.', ['kind']);
  const breakers = gauge('sluice_breakers_open', 'Destinations that are cut off for now.');
  const aside = gauge('sluice_quarantined_events', 'Events set aside and not tried again.');
  const workers = gauge('sluice_workers', 'Workers alive.');
  return (now) => {
    backlog.set(now.events.waiting);
    backlogAge.set((now.events.oldestMs ?? 0) / 1_000);
    timers.set({ state: 'due' }, now.timers.waiting);
    timers.set({ state: 'later' }, now.timers.later);
    const { waiting, later, running, parked, failed } = now.effects;
    for (const [status, n] of Object.entries({ pending: waiting + later, running, parked, failed }))
      outbox.set({ status }, n);
    for (const kind of ['events', 'timers', 'effects'] as const)
      due.set({ kind }, (now[kind].oldestMs ?? 0) / 1_000);
    breakers.set(now.breakersOpen);
    aside.set(now.quarantined);
    workers.set(now.workers);
  };
};
