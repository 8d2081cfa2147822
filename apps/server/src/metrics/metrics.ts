import type { AttemptReport, BatchReport } from '@sluice/runtime';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { boundedLabel } from './bounded-label.ts';
import { cached } from './cached.ts';
import { createGauges, type GaugeReadings } from './gauges.ts';

/** Hosts a series is kept for; those beyond share one. */
const maxDestinations = 50;
/** How old numbers from the database may be, however often somebody asks. */
const cachedMs = 5_000;

/** What `/metrics` shows, and where it is told. */
export interface Metrics {
  requested(request: { method: string; route: string; status: number; seconds: number }): void;
  ingested(events: { accepted: number; duplicates: number; rejected: number }): void;
  /** One call of ingest, until its events were committed. */
  ingestTook(ms: number): void;
  judged(batch: BatchReport): void;
  attempted(effect: AttemptReport): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

/** The metrics of one server. */
export const createMetrics = (gauges: () => Promise<GaugeReadings>): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'sluice_http_request_seconds',
    help: 'Time to answer a request.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const events = new Counter({
    name: 'sluice_ingest_events_total',
    help: 'Events that came in, by what became of them.',
    labelNames: ['result'],
    registers,
  });
  for (const result of ['accepted', 'duplicate', 'rejected']) events.inc({ result }, 0);
  const turns = new Counter({ name: 'sluice_turns_total', help: 'Events judged.', registers });
  const aside = new Counter({ name: 'sluice_quarantined_total', help: 'Events set aside.', registers });
  const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
  const batches = new Histogram({
    name: 'sluice_batch_seconds',
    help: 'Time of one batch from reading to commit.',
    buckets,
    registers,
  });
  const turning = new Counter({
    name: 'sluice_turn_seconds_total',
    help: 'Time spent in turns.',
    registers,
  });
  const ingesting = new Histogram({
    name: 'sluice_ingest_seconds',
    help: 'Time of one call of ingest, until its events are durable.',
    buckets,
    registers,
  });
  const waited = new Histogram({
    name: 'sluice_event_to_judged_seconds',
    help: 'Time of one event from the log to the commit of its turn.',
    buckets: [...buckets, 60, 300],
    registers,
  });
  const failedRuns = new Counter({
    name: 'sluice_workflow_errors_total',
    help: 'Runs that failed, by workflow.',
    labelNames: ['workflow'],
    registers,
  });
  const effects = new Histogram({
    name: 'sluice_effect_seconds',
    help: 'Time of one attempt at an effect.',
    labelNames: ['destination', 'result'],
    buckets,
    registers,
  });
  const destinationLabel = boundedLabel(maxDestinations);
  const showGauges = createGauges(registers);
  const readings = cached(gauges, cachedMs);

  return {
    requested({ method, route, status, seconds }) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    ingested({ accepted, duplicates, rejected }) {
      if (accepted > 0) events.inc({ result: 'accepted' }, accepted);
      if (duplicates > 0) events.inc({ result: 'duplicate' }, duplicates);
      if (rejected > 0) events.inc({ result: 'rejected' }, rejected);
    },
    ingestTook(ms) {
      ingesting.observe(ms / 1_000);
    },
    judged(batch) {
      turns.inc(batch.events);
      aside.inc(batch.quarantined);
      batches.observe(batch.ms / 1_000);
      turning.inc(batch.turnMs / 1_000);
      for (const ms of batch.waitedMs) waited.observe(ms / 1_000);
      for (const [workflow, n] of batch.failedRuns) failedRuns.inc({ workflow }, n);
    },
    attempted({ destination, ok, ms }) {
      const labels = { destination: destinationLabel(destination ?? 'none'), result: ok ? 'done' : 'failed' };
      effects.observe(labels, ms / 1_000);
    },
    async text() {
      showGauges(await readings());
      return registry.metrics();
    },
  };
};
