import { compile, type Plan, publish } from '@sluice/engine';
import type { PlanWorkflow } from '@sluice/store';
import { type EndedAttempt, recordAttempts } from '../../src/effects/record.ts';
import { appendEvents } from '../../src/ingest/append.ts';
import { partitionCount } from '../../src/ingest/partition.ts';
import { type PreparedEvent, prepare } from '../../src/ingest/prepare.ts';
import { postgresLog } from '../../src/log/postgres-log.ts';
import { observeNothing } from '../../src/observe.ts';
import { createPlanSource } from '../../src/plan/plan-source.ts';
import { fireTimers } from '../../src/timers/fire-timers.ts';
import { createWorker } from '../../src/worker/worker.ts';
import { nodeTypes, workspace } from '../support/workflow.ts';
import { everything } from './everything.ts';
import { historyOf } from './history.ts';
import { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts';
import { memoryStore, storedPlan } from './memory-store.ts';
import { createScheduler, type Process } from './scheduler.ts';
import { seeded } from './seeded.ts';

/** What a simulated history came to. */
export interface Outcome {
  readonly plan: Plan;
  readonly database: MemoryDatabase;
  /** Ids of events that were acknowledged. */
  readonly acknowledged: readonly string[];
  /** What the outside was told, by effect key. */
  readonly told: ReadonlyMap<string, ReadonlySet<string>>;
  readonly faults: number;
  /** When it ended. */
  readonly until: number;
}

const start = Date.UTC(2026, 2, 2, 8);
const leaseMs = 400;

const version = (() => {
  const made = publish(everything, { registry: nodeTypes, workspace }).version;
  if (made === null) throw new Error('The workflow of the simulation cannot be published.');
  return made;
})();
const workflow: PlanWorkflow = {
  id: 'everything',
  name: version.graph.name,
  version: 1,
  position: 0,
  live: true,
  content: version,
};

export const planOfSimulation = (): Plan => {
  const { plan } = compile([{ id: workflow.id, number: 1, version }], { backend: 'closures' });
  if (plan === null) throw new Error('The workflow of the simulation does not compile.');
  return plan;
};

/** Runs the runtime's own code over a random history with faults: processes are killed and stand still at any step. */
export const simulate = async (seed: number, events: number): Promise<Outcome> => {
  const random = seeded(seed);
  const scheduler = createScheduler(random, start);
  const database = createMemoryDatabase(scheduler, partitionCount);
  const plan = storedPlan([workflow]);
  const told = new Map<string, Set<string>>();
  const acknowledged: string[] = [];
  const clock = scheduler.now;
  let names = 0;
  let quiet = false;
  let faults = 0;
  let errors: unknown = null;

  const spawn = (kind: string, work: (process: Process) => Promise<void>): Process => {
    names += 1;
    const process: Process = { name: `${kind} ${names}`, alive: true, pausedUntil: 0 };
    work(process).catch((error: unknown) => {
      errors ??= error;
    });
    return process;
  };
  const storeOf = (process: Process) => memoryStore({ scheduler, database, process, plan });

  const worker = async (process: Process): Promise<void> => {
    const store = storeOf(process);
    const step = () => scheduler.step(process);
    const judging = createWorker({
      store,
      plans: createPlanSource({ store, backend: 'closures' }),
      clock,
      batchSize: 7,
      rememberedLeads: 0,
      leaseMs,
      pace: { now: clock, pause: step, sleep: step, wake: () => undefined },
      onError: (error) => {
        errors ??= error;
      },
    });
    await judging.start();
  };
  const runner = async (process: Process): Promise<void> => {
    const store = storeOf(process);
    for (;;) {
      const claimed = await store.effects.claim({ limit: 3, leaseMs, types: [], defaults });
      for (const { key, input } of claimed)
        told.set(key, (told.get(key) ?? new Set()).add(JSON.stringify(input)));
      await scheduler.step(process);
      const attempts = claimed.map((effect): EndedAttempt => {
        const result = { port: answers[effect.type] ?? 'sent', data: {} };
        return {
          effect,
          outcome: { ok: true, result, events: [] },
          ms: 1,
          retryInMs: null,
          tellsFailure: false,
        };
      });
      if (attempts.length > 0) await recordAttempts(attempts, { store, clock, observe: observeNothing });
    }
  };

  const pump = async (process: Process): Promise<void> => {
    const store = storeOf(process);
    const context = { store, log: postgresLog(store), observe: observeNothing };
    for (;;) {
      await fireTimers(context, { now: clock(), limit: 2 });
      await scheduler.step(process);
    }
  };

  let ids = 0;
  const newId = (): string => `${(++ids).toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
  const left = [...historyOf(random, { events, from: start })];
  /** The batch under way at a server that takes events; sent again with the same ids when that server dies. */
  const api = async (process: Process): Promise<void> => {
    const store = storeOf(process);
    for (;;) {
      await scheduler.step(process);
      const [batch] = left;
      if (batch === undefined) continue;
      const prepared = batch.map((event): PreparedEvent => {
        const one = prepare(event, { now: clock(), demo: false, checked: false });
        if ('code' in one) throw new Error(one.detail);
        return one;
      });
      await store.transaction((tx) =>
        appendEvents(tx, { events: prepared, now: clock(), observe: observeNothing, newId }),
      );
      acknowledged.push(...prepared.map(({ id }) => id));
      if (left[0] === batch) left.shift();
    }
  };

  const kinds = { worker, runner, pump, api };
  type Kind = keyof typeof kinds;
  const running: { kind: Kind; process: Process }[] = (
    ['worker', 'worker', 'worker', 'runner', 'runner', 'pump', 'pump', 'api', 'api'] as const
  ).map((kind) => ({ kind, process: spawn(kind, kinds[kind]) }));
  const chaos = (): void => {
    if (quiet || random() > 0.02) return;
    const victim = running[Math.floor(random() * running.length)];
    if (victim === undefined) return;
    faults += 1;
    if (random() < 0.5) {
      victim.process.alive = false;
      database.forget(victim.process);
      victim.process = spawn(victim.kind, kinds[victim.kind]);
    } else if (random() < 0.7) victim.process.pausedUntil = clock() + Math.floor(random() * leaseMs * 3);
    else scheduler.pass(Math.floor(random() * (random() < 0.5 ? leaseMs : 7_200_000)));
  };
  const settled = (): boolean => {
    if (errors !== null) throw errors;
    if (left.length > 0) return false;
    quiet = true;
    const { tables } = database;
    const behind = tables.events.some(
      ({ partition, seq }) => seq > (tables.partitions[partition]?.offset ?? 0),
    );
    const due = [...tables.timers.values()].some(({ dueAt }) => dueAt <= clock());
    return !behind && !due && [...tables.outbox.values()].every(({ status }) => status === 'done');
  };
  await scheduler.run({ done: settled, between: chaos, limit: 200_000 });
  for (const { process } of running) process.alive = false;
  return { plan: planOfSimulation(), database, acknowledged, told, faults, until: clock() };
};

/** The port each kind of effect answers by. */
const answers: Readonly<Record<string, string>> = { 'core/call-webhook': 'ok' };
const limits = { atOnce: 10, perMinute: 0 };
const defaults = {
  webhook: limits,
  smtp: limits,
  mailbox: limits,
  handoff: limits,
  plugin: limits,
  demo: limits,
};
