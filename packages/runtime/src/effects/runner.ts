import type { NodeTypeRegistry } from '@sluice/engine';
import { defaultWorkspace } from '@sluice/model';
import type { BreakerSettings, DestinationDefaults, Store, StoredEffect } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { type Observe, observeNothing } from '../observe.ts';
import { createWake, pause } from '../wake.ts';
import { createAddressing } from './addressing.ts';
import { attemptEffect } from './attempt.ts';
import { breakerDefaults, destinationDefaults } from './destination.ts';
import type { EffectEnvironment } from './environment.ts';
import { createHttp } from './http.ts';
import { createMail } from './mail.ts';
import { createRecorder } from './recorder.ts';
import type { EvaluateRule } from './routing.ts';

/** One attempt at an effect, as told to whoever watches. */
export interface AttemptReport {
  readonly type: string;
  readonly destination: string | null;
  readonly ok: boolean;
  readonly ms: number;
  /** Milliseconds since the effect was asked for. */
  readonly sinceMs: number;
  readonly error: string | null;
}

export interface EffectRunnerOptions {
  readonly store: Store;
  readonly registry: NodeTypeRegistry;
  readonly clock: Clock;
  /** Chance for the jitter of retries, in [0, 1). */
  readonly random: () => number;
  /** Evaluates territory rules: `(rule, data) => compile(rule)(data)`. */
  readonly evaluate: EvaluateRule;
  /** `smtp://…`; null keeps all mail in the product. */
  readonly smtpUrl?: string | null;
  /** Private ranges webhooks may reach: `10.1.0.0/16`. */
  readonly allowPrivate?: readonly string[];
  /** Attempts before an effect counts as failed, default 8. */
  readonly maxAttempts?: number;
  /** Milliseconds one attempt may take, default 15,000. */
  readonly timeoutMs?: number;
  /** How long a claimed effect stays with its runner; default twice the timeout and 5 s. */
  readonly claimMs?: number;
  /** Effects under way at once in this process, default 64. */
  readonly concurrency?: number;
  /** What destinations may take, where nobody has set it otherwise. */
  readonly destinations?: DestinationDefaults;
  readonly breaker?: BreakerSettings;
  readonly observe?: Observe;
  /** Called after answers were committed to the log. */
  readonly onCommit?: () => void;
  readonly onAttempt?: (attempt: AttemptReport) => void;
  readonly onError?: (error: unknown) => void;
}

export interface EffectRunner {
  start(): void;
  wake(): void;
  /** Takes no new effects, lets those under way finish, aborts them after `graceMs` (default 5,000). */
  stop(graceMs?: number): Promise<void>;
}

const idleMs = 1000;

/**
 * Does the effects of the outbox, each at least once, and reports to the log. Up to `concurrency` are under way;
 * each that ends makes room for another at once, so that a slow one holds up nobody but itself.
 */
export const createEffectRunner = (options: EffectRunnerOptions): EffectRunner => {
  const { store, registry, clock } = options;
  const observe = options.observe ?? observeNothing;
  const timeoutMs = options.timeoutMs ?? 15_000;
  const concurrency = options.concurrency ?? 64;
  const smtpUrl = options.smtpUrl ?? null;
  const environment: EffectEnvironment = {
    store,
    registry,
    clock,
    evaluate: options.evaluate,
    http: createHttp({ allowPrivate: options.allowPrivate ?? [], timeoutMs, maxBytes: 1_000_000 }),
    mail: createMail({ store, smtpUrl }),
    workspace: async () => (await store.settings.get())?.workspace ?? defaultWorkspace(),
  };
  const addressing = createAddressing({ store, registry, smtp: smtpUrl !== null });
  const scope = () => ({
    types: addressing.types(),
    defaults: options.destinations ?? destinationDefaults,
  });
  const wake = createWake();
  const stopped = new AbortController();
  const onError = options.onError ?? (() => undefined);
  const recorder = createRecorder({
    store,
    clock,
    observe,
    breaker: options.breaker ?? breakerDefaults,
    onCommit: () => options.onCommit?.(),
    onError,
  });
  const underWay = new Set<Promise<void>>();
  let stopping = false;
  let loop: Promise<void> = Promise.resolve();

  const perform = async (effect: StoredEffect): Promise<void> => {
    const ended = await attemptEffect(effect, {
      environment,
      timeoutMs,
      maxAttempts: options.maxAttempts ?? 8,
      random: options.random,
      observe,
      stopped: stopped.signal,
    });
    const { outcome, ms } = ended;
    options.onAttempt?.({
      type: effect.type,
      destination: effect.destination,
      ok: outcome.ok,
      ms,
      sinceMs: Math.max(0, clock() - effect.createdAt),
      error: outcome.ok ? null : outcome.message,
    });
    await recorder.add(ended);
  };

  const begin = (effect: StoredEffect): void => {
    const work: Promise<void> = perform(effect)
      .catch(onError)
      .finally(() => {
        underWay.delete(work);
        wake.wake();
      });
    underWay.add(work);
  };

  /** Begins what may be begun; gives how long to sleep when that was nothing. */
  const step = async (): Promise<number | null> => {
    const room = concurrency - underWay.size;
    if (room <= 0) return idleMs;
    await addressing.tick(performance.now());
    const claimed = await store.effects.claim({
      limit: room,
      leaseMs: options.claimMs ?? timeoutMs * 2 + 5000,
      ...scope(),
    });
    if (claimed.length > 0) {
      await observe('effect.claimed');
      claimed.forEach(begin);
      return null;
    }
    const due = await store.effects.nextDueIn(scope());
    return Math.max(5, Math.min(idleMs, due ?? idleMs));
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        const sleep = await step();
        if (sleep !== null) await wake.sleep(sleep);
      } catch (error) {
        onError(error);
        await pause(500);
      }
    }
    await Promise.all(underWay);
  };

  return {
    start() {
      loop = run();
    },
    wake: wake.wake,
    async stop(graceMs = 5000) {
      stopping = true;
      wake.wake();
      const timer = setTimeout(() => stopped.abort(new Error('The server stops.')), graceMs);
      await loop;
      clearTimeout(timer);
      await environment.http.close();
      environment.mail.close();
    },
  };
};
