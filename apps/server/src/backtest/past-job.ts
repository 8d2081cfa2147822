import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@sluice/logic';
import {
  type BacktestPlans,
  type BacktestResult,
  type BacktestSpec,
  readPast,
  repChooser,
  runPastBacktest,
} from '@sluice/runtime/backtest';
import type { BacktestProgress, HistoryScope, Store } from '@sluice/store';
import type { ImportMap } from '../csv/import-map.ts';
import type { LeftOutRow } from './file-pages.ts';
import { partsOf } from './parts-of.ts';

/** Where the leads come from. */
export type BacktestSource =
  | ({ readonly kind: 'log' } & HistoryScope)
  | { readonly kind: 'csv'; readonly file: string; readonly map: ImportMap; readonly outcome: string | null };

/** A backtest as it is kept: what is asked, of which leads. */
export interface StoredSpec extends BacktestSpec {
  readonly source: BacktestSource;
}

/** What is kept of a backtest that ended. */
export interface StoredResult extends BacktestResult {
  readonly leftOut: { readonly rows: number; readonly named: readonly LeftOutRow[] };
}

export interface PastJob {
  readonly id: string;
  readonly attempts: number;
  readonly spec: StoredSpec;
  readonly plans: BacktestPlans;
}

export interface PastJobOptions {
  readonly store: Store;
  readonly now: number;
  readonly time: () => number;
  /** CPU time of this thread so far, in ms. */
  readonly cpu: () => number;
  readonly stopped: () => boolean;
}

/** How often it gives a sign of life, in ms. */
const tellEvery = 300;

type Opened = Pick<Parameters<typeof runPastBacktest>[0], 'pages' | 'endedAt' | 'wholeSince'> & {
  readonly leads: number;
  readonly leftOut: () => StoredResult['leftOut'];
  readonly close: () => Promise<void>;
};

const openLog = async ({ spec, plans }: PastJob, scope: HistoryScope, store: Store): Promise<Opened> => {
  const { planSince, end, wholeSince } = await store.history.standing();
  const live = plans.sides[0]?.live === true;
  const pages = readPast({
    store,
    scope,
    end,
    planSince: live ? planSince : Number.POSITIVE_INFINITY,
    ...(spec.until === null ? {} : { until: spec.until }),
  });
  return {
    pages,
    wholeSince,
    leads: await store.history.count(scope),
    leftOut: () => ({ rows: 0, named: [] }),
    close: async () => undefined,
  };
};

const openFile = async (
  source: BacktestSource & { readonly kind: 'csv' },
  { store, now }: Pick<PastJobOptions, 'store' | 'now'>,
): Promise<Opened> => {
  const stored = await store.backtests.file(source.file);
  if (stored === null) throw new Error('The uploaded file is gone; upload it again.');
  const path = join(tmpdir(), `sluice-backtest-${randomUUID()}.csv`);
  await writeFile(path, stored.data);
  /* Reading CSV is loaded where it is asked for: most jobs read the log. */
  const { filePages } = await import('./file-pages.ts');
  const { pages, endedAt, leftOut, leftOutCount } = filePages(path, { ...source, now });
  return {
    pages,
    endedAt,
    wholeSince: null,
    leads: Math.max(0, stored.data.toString('latin1').trimEnd().split('\n').length - 1),
    leftOut: () => ({ rows: leftOutCount(), named: leftOut }),
    close: () => rm(path, { force: true }),
  };
};

/** Works through one backtest and keeps what comes of it; gives how it ended. */
export const runPastJob = async (
  job: PastJob,
  options: PastJobOptions,
): Promise<'done' | 'cancelled' | 'stopped' | 'failed'> => {
  const { store, time, cpu, now, stopped } = options;
  const { id, attempts, spec, plans } = job;
  const { reps, territories } = plans.settings;
  const { source } = spec;
  const cpuBefore = cpu();
  const progress = { leads: 0, walked: 0, events: 0 };
  let opened: Opened | null = null;
  const sofar = (): BacktestProgress => ({ ...progress, cpuMs: cpu() - cpuBefore });
  let kept = 0;
  let told = time();
  let ended: 'cancelled' | 'stopped' | null = null;
  try {
    opened =
      source.kind === 'log' ? await openLog(job, source, store) : await openFile(source, { store, now });
    progress.leads = opened.leads;
    await store.backtests.alive(id, { attempts, progress: sofar() });
    const result = await runPastBacktest({
      spec,
      plans,
      pages: opened.pages,
      ...(opened.endedAt === undefined ? {} : { endedAt: opened.endedAt }),
      wholeSince: opened.wholeSince,
      stagesAt: (leads) =>
        spec.outcome?.kind === 'stage'
          ? store.history.stagesOf(leads, spec.outcome.stage)
          : Promise.resolve(new Map()),
      now,
      time,
      chooser: () => repChooser({ reps, territories, evaluate: (rule, data) => compile(rule)(data) }),
      partsOf,
      keep: async (changes) => {
        await store.backtests.addChanges(id, kept + 1, changes);
        kept += changes.length;
      },
      onPage: async ({ walked, events }) => {
        progress.walked += walked;
        progress.events += events;
        if (stopped()) ended = 'stopped';
        else if (time() - told >= tellEvery) {
          told = time();
          if (!(await store.backtests.alive(id, { attempts, progress: sofar() }))) ended = 'cancelled';
        }
        return ended === null;
      },
    });
    if (result === null) {
      if (ended === 'stopped') await store.backtests.release(id, attempts);
      else await store.backtests.finish(id, { attempts, status: 'cancelled' });
      return ended ?? 'cancelled';
    }
    await store.backtests.alive(id, { attempts, progress: sofar() });
    const whole: StoredResult = { ...result, leftOut: opened.leftOut() };
    await store.backtests.finish(id, { attempts, status: 'done', result: whole });
    return 'done';
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    await store.backtests.finish(id, { attempts, status: 'failed', error: message.slice(0, 2_000) });
    return 'failed';
  } finally {
    await opened?.close();
  }
};
