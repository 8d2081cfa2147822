import { join } from 'node:path';
import { compile } from '@sluice/logic';
import { createAnalyst, createKeeper, createMail, createRuntime, createSourceTools } from '@sluice/runtime';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { keyAuthority } from './auth/api-keys.ts';
import { createAuth } from './auth/auth.ts';
import { usersOf } from './auth/users.ts';
import { createBacktestRunner } from './backtest/backtest-runner.ts';
import type { Config } from './config/config.ts';
import { createDemo } from './demo/index.ts';
import { galleryOf } from './examples/gallery.ts';
import { createApp } from './http/app.ts';
import { logOptions } from './http/log-options.ts';
import { createWatch } from './metrics/watch.ts';
import { openWorkspace } from './open-workspace.ts';
import { createSourcePoller } from './plugins/sources/poll-sources.ts';
import { createReporter } from './reports/reporter.ts';
import type { Health, Services } from './services/context.ts';
import { createDecider } from './services/experiments/decider.ts';
import { startTracing } from './tracing/start-tracing.ts';

const repository = join(import.meta.dirname, '..', '..', '..');

/** How long requests under way may take at the stop. */
const requestGraceMs = 3_000;

/** A server that runs. */
export interface Server {
  readonly app: FastifyInstance;
  readonly services: Services;
  /** Resolves once every event is judged and no effect is due. */
  readonly settled: (timeoutMs?: number) => Promise<void>;
  /** Where it listens: `http://127.0.0.1:4400`. */
  readonly url: string;
  /** No new work; running batches finish; the embedded database stops. */
  stop(): Promise<void>;
}

/** Puts the server together and starts what its role names. */
export const startServer = async (
  config: Config,
  options: { readonly onDatabaseExit?: (reason: string) => void } = {},
): Promise<Server> => {
  const log = pino(logOptions(config));
  const warn = (message: string) => (error: unknown) => log.error({ err: error }, message);
  const workspace = await openWorkspace(config, {
    onError: warn('database connection lost'),
    onPluginError: warn('a plugin does not run'),
    onRestart: (reason) => log.error({ reason }, 'the database stopped and was started again'),
    ...(options.onDatabaseExit === undefined ? {} : { onExit: options.onDatabaseExit }),
  });
  const { store, registry, livePlugins } = workspace;
  const clock = Date.now;
  const tracing = startTracing(config.openTelemetry);
  const watch = createWatch({ store, clock, onError: warn('figures could not be kept') });
  const runtime = createRuntime({
    store,
    registry,
    clock,
    random: Math.random,
    evaluate: (rule, data) => compile(rule)(data),
    smtpUrl: config.smtpUrl,
    allowPrivate: config.allowPrivate,
    tracing: tracing.enabled,
    onBatch: watch.onBatch,
    onAttempt: watch.onAttempt,
    onError: warn('background work failed'),
    onPlanProblem: (problem) => log.error(problem, 'a published version does not compile'),
  });
  const keeper = createKeeper({
    store,
    clock,
    partitionEvents: config.partitionEvents,
    onDeleted: (kind, detail) => log.info({ kind, detail }, 'deleted what was kept long enough'),
    onError: warn('retention failed'),
  });
  const decider = createDecider({ store, clock }, { onError: warn('an experiment could not be decided') });
  const mail = createMail({ store, smtpUrl: config.smtpUrl });
  const reporter = createReporter({
    services: { store, clock },
    mail,
    onError: warn('the report of the month could not be made'),
  });
  const analyst = createAnalyst({ store, onError: warn('analytics could not be counted') });
  const sourceTools = createSourceTools({
    store,
    clock,
    allowPrivate: config.allowPrivate,
    timeoutMs: 15_000,
  });
  const auth = createAuth(workspace.auth);
  const gallery = galleryOf(join(repository, 'examples'));
  const demo = createDemo({
    services: { store, registry, clock, gallery },
    runtime,
    onError: warn('the demo company failed'),
  });
  const backtests = createBacktestRunner({
    store,
    connectionString: workspace.connectionString,
    clock,
    onError: warn('a backtest failed'),
  });
  const stopping = new AbortController();
  const health: Health = { status: 'starting', workers: config.role === 'api' };
  const services: Services = {
    config,
    store,
    registry,
    livePlugins,
    sourceTools,
    ingest: watch.timed(runtime.ingest),
    auth,
    users: usersOf(auth, store.pool),
    keys: keyAuthority(store.apiKeys, { adminKey: config.adminKey, now: clock }),
    gallery,
    demo,
    backtests,
    metrics: watch.metrics,
    health,
    stopping: stopping.signal,
    clock,
  };
  const poller = createSourcePoller(services, warn('a plugin’s source failed'));
  const app = await createApp({ services, log, editor: join(repository, 'apps', 'editor', 'dist') });
  const url = await app.listen({ host: config.host, port: config.port });
  health.status = 'ok';
  await livePlugins.follow();
  watch.start();
  if (config.role !== 'api') {
    await runtime.start();
    keeper.start();
    poller.start();
    decider.start();
    analyst.start();
    backtests.start();
    reporter.start();
    health.workers = true;
    if (config.role === 'all') await demo.resume();
  }

  const stop = async (): Promise<void> => {
    health.status = 'stopping';
    stopping.abort();
    const forced = setTimeout(() => app.server.closeAllConnections(), requestGraceMs);
    await app.close();
    clearTimeout(forced);
    await demo.stop();
    await decider.stop();
    await backtests.stop();
    await poller.stop();
    await keeper.stop();
    await analyst.stop();
    await reporter.stop();
    mail.close();
    await runtime.stop();
    await sourceTools.close();
    await watch.stop();
    await tracing.stop();
    await workspace[Symbol.asyncDispose]();
  };
  return { app, services, settled: runtime.settled, url, stop };
};
