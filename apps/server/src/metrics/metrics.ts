import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows, and where it is told. */
export interface Metrics {
  requested(request: { method: string; route: string; status: number; seconds: number }): void;
  ingested(events: { accepted: number; duplicates: number; rejected: number }): void;
  judged(batch: { events: number; quarantined: number; ms: number; turnMs: number }): void;
  attempted(effect: { type: string; ok: boolean; ms: number }): void;
  /** Prometheus text. */
  text(): Promise<string>;
}

/** Numbers read from the database when somebody asks. */
export interface Gauges {
  backlog(): Promise<{ readonly events: number; readonly oldestMs: number | null }>;
  outbox(): Promise<{ readonly pending: number; readonly failed: number }>;
}

/** The metrics of one server. */
export const createMetrics = (gauges: Gauges): Metrics => {
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
  const effects = new Histogram({
    name: 'sluice_effect_seconds',
    help: 'Time of one attempt at an effect.',
    labelNames: ['type', 'result'],
    buckets,
    registers,
  });
  const backlog = new Gauge({ name: 'sluice_backlog_events', help: 'Events not judged yet.', registers });
  const oldest = new Gauge({
    name: 'sluice_backlog_oldest_seconds',
    help: 'Age of the oldest event not judged yet.',
    registers,
  });
  const outbox = new Gauge({
    name: 'sluice_outbox_effects',
    help: 'Effects pending and failed.',
    labelNames: ['status'],
    registers,
  });

  return {
    requested({ method, route, status, seconds }) {
      requests.observe({ method, route, status: String(status) }, seconds);
    },
    ingested({ accepted, duplicates, rejected }) {
      events.inc({ result: 'accepted' }, accepted);
      events.inc({ result: 'duplicate' }, duplicates);
      events.inc({ result: 'rejected' }, rejected);
    },
    judged(batch) {
      turns.inc(batch.events);
      aside.inc(batch.quarantined);
      batches.observe(batch.ms / 1_000);
      turning.inc(batch.turnMs / 1_000);
    },
    attempted({ type, ok, ms }) {
      effects.observe({ type, result: ok ? 'done' : 'failed' }, ms / 1_000);
    },
    async text() {
      const [behind, out] = await Promise.all([gauges.backlog(), gauges.outbox()]);
      backlog.set(behind.events);
      oldest.set((behind.oldestMs ?? 0) / 1_000);
      outbox.set({ status: 'pending' }, out.pending);
      outbox.set({ status: 'failed' }, out.failed);
      return registry.metrics();
    },
  };
};
