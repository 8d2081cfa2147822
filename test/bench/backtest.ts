import { publish, registry, turn } from '@sluice/engine';
import { defaultWorkspace, initialLead, type LeadEvent, type WorkflowVersion } from '@sluice/model';
import { core } from '@sluice/plugin-core';
import {
  type BacktestPlans,
  planOfSide,
  readPast,
  repChooser,
  runPastBacktest,
} from '@sluice/runtime/backtest';
import { type Store, uuidv7 } from '@sluice/store';
import { withDatabase } from './database.ts';
import { benchDocument, benchLogs } from './turn-workload.ts';

/*
 * A backtest over the log against the bare engine over the same events in memory. Both in one process, by CPU time of
 * that process: the machine may be shared. The database's own time is told by the clock beside it.
 */

const long = process.argv.includes('--long');
const small = long ? 10_000 : 1_000;
const large = 10 * small;

const workspace = defaultWorkspace();
const version = (): WorkflowVersion => {
  const made = publish(benchDocument(), { registry: registry([core]), workspace }).version;
  if (made === null) throw new Error('The workload does not compile.');
  return made;
};

/** Puts the logs of leads into the store as ingest would leave them. */
const fill = async (store: Store, from: number, to: number): Promise<void> => {
  for (let at = from; at < to; at += 1_000) {
    const logs = benchLogs(Math.min(to, at + 1_000)).slice(at);
    const ids = new Map(logs.map(({ lead }, n) => [lead, uuidv7(1_700_000_000_000 + at + n)]));
    const idOf = (lead: string): string => ids.get(lead) ?? '';
    await store.transaction(async (tx) => {
      await tx.log.lock();
      await tx.log.append({
        leads: [...ids.values()].map((id) => ({
          id,
          partition: 0,
          email: null,
          createdAt: 1_700_000_000_000,
          demo: false,
        })),
        identities: [],
        events: logs.flatMap(({ lead, events }) =>
          events.map((event) => ({ ...event, lead: idOf(lead), partition: 0 })),
        ),
      });
    });
  }
  await store.pool.query('analyze');
};

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

interface Cost {
  readonly cpuMs: number;
  readonly ms: number;
}
const costOf = async (work: () => Promise<unknown> | unknown): Promise<Cost> => {
  const [from, started] = [cpu(), performance.now()];
  await work();
  return { cpuMs: cpu() - from, ms: performance.now() - started };
};

const plans = (content: WorkflowVersion): BacktestPlans => ({
  workflow: 'workflow-0',
  others: [],
  place: 0,
  sides: [{ label: '1', number: 1, content, live: false }],
  settings: { ...workspace, stages: workspace.stages },
  handoffTypes: [],
});

/** One version over the whole log, figures included; gives the most heap it held. */
const backtest = async (store: Store, content: WorkflowVersion): Promise<number> => {
  const { end } = await store.history.standing();
  let heap = 0;
  const result = await runPastBacktest({
    spec: {
      qualified: { kind: 'score', atLeast: 60 },
      outcome: { kind: 'won' },
      horizonDays: null,
      until: null,
      withheld: [],
      limitSeconds: null,
    },
    plans: plans(content),
    pages: readPast({ store, scope: {}, planSince: Number.POSITIVE_INFINITY, end }),
    stagesAt: async () => new Map(),
    now: Date.now(),
    time: () => performance.now(),
    chooser: () => repChooser({ reps: [], territories: [], evaluate: () => false }),
    partsOf: () => [],
    wholeSince: null,
    keep: async () => undefined,
    onPage: async () => {
      heap = Math.max(heap, process.memoryUsage().heapUsed);
      return true;
    },
  });
  if (result === null || result.maturity.leads === 0) throw new Error('The backtest judged nobody.');
  return heap;
};

/** The engine alone: every turn of every lead, the events in memory. */
const bare = (content: WorkflowVersion, leads: number) => {
  const plan = planOfSide(plans(content), plans(content).sides[0] ?? missing());
  const logs: readonly { readonly lead: string; readonly events: readonly LeadEvent[] }[] = benchLogs(leads);
  return (): void => {
    for (const { lead, events } of logs) {
      let state = initialLead(lead, 1_700_000_000_000);
      for (const event of events) state = turn(plan, state, event).state;
    }
  };
};
const missing = (): never => {
  throw new Error('There is no side.');
};

const print = (figure: string, value: number, more: { unit: string; against: object }): void => {
  console.log(JSON.stringify({ bench: 'backtest', figure, value: Number(value.toPrecision(4)), ...more }));
};

export const run = async (): Promise<boolean> =>
  withDatabase(async (store) => {
    const content = version();
    await fill(store, 0, small);
    /* Once for the warmth of the code. */
    bare(content, small)();
    await backtest(store, content);
    const few = await costOf(() => backtest(store, content));
    await fill(store, small, large);
    const engine = bare(content, large);
    const alone = await costOf(engine);
    let heap = 0;
    const many = await costOf(async () => {
      heap = await backtest(store, content);
    });
    const ratio = many.cpuMs / alone.cpuMs;
    const growth = many.cpuMs / few.cpuMs;
    print('cpu against the bare engine', ratio, {
      unit: '×',
      against: {
        bar: 2,
        events: large * 10,
        leads: large,
        backtestCpuMs: Math.round(many.cpuMs),
        engineCpuMs: Math.round(alone.cpuMs),
      },
    });
    print('clock against the bare engine', many.ms / alone.ms, {
      unit: '×',
      against: { backtestMs: Math.round(many.ms), engineMs: Math.round(alone.ms) },
    });
    print('ten times the events', growth, {
      unit: '× the cpu',
      against: { bar: '8.5 to 11.5', cpuMs: Math.round(few.cpuMs) },
    });
    print('heap', heap / 1_048_576, { unit: 'MB', against: { leads: large } });
    return ratio <= 2 && growth <= 11.5;
  });
