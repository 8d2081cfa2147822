import type { NodeTypeRegistry } from '@sluice/engine';
import { defaultWorkspace } from '@sluice/model';
import type { Store, StoredEffect } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { type Observe, observeNothing } from '../observe.ts';
import { createWake, pause } from '../wake.ts';
import { backoff } from './backoff.ts';
import type { EffectEnvironment } from './environment.ts';
import { createHttp } from './http.ts';
import { createMail } from './mail.ts';
import { type Finished, failedPort, recordFinished, recordGivenUp } from './record.ts';
import type { EvaluateRule } from './routing.ts';
import { runEffect } from './run-effect.ts';

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
  /** Effects under way at once, default 20. */
  readonly concurrency?: number;
  readonly observe?: Observe;
  /** Called after answers were committed to the log. */
  readonly onCommit?: () => void;
  readonly onAttempt?: (attempt: {
    readonly type: string;
    readonly ok: boolean;
    readonly ms: number;
    readonly error: string | null;
  }) => void;
  readonly onError?: (error: unknown) => void;
}

export interface EffectRunner {
  start(): void;
  wake(): void;
  /** Takes no new effects, lets those under way finish, aborts them after `graceMs` (default 5,000). */
  stop(graceMs?: number): Promise<void>;
}

const idleMs = 1000;

/** Does the effects of the outbox, each at least once, and reports to the log. */
export const createEffectRunner = (options: EffectRunnerOptions): EffectRunner => {
  const { store, clock } = options;
  const observe = options.observe ?? observeNothing;
  const timeoutMs = options.timeoutMs ?? 15_000;
  const maxAttempts = options.maxAttempts ?? 8;
  const environment: EffectEnvironment = {
    store,
    registry: options.registry,
    clock,
    evaluate: options.evaluate,
    http: createHttp({ allowPrivate: options.allowPrivate ?? [], timeoutMs, maxBytes: 1_000_000 }),
    mail: createMail({ store, smtpUrl: options.smtpUrl ?? null }),
    workspace: async () => (await store.settings.get())?.workspace ?? defaultWorkspace(),
  };
  const wake = createWake();
  const stopped = new AbortController();
  let stopping = false;
  let loop: Promise<void> = Promise.resolve();

  const tellsFailure = ({ type }: StoredEffect): boolean => {
    const node = options.registry.types.get(type)?.definition;
    return node?.kind === 'action' && Object.hasOwn(node.results, failedPort);
  };

  const fail = async (
    effect: StoredEffect,
    outcome: { readonly message: string; readonly permanent: boolean; readonly retryAfterMs: number | null },
  ): Promise<void> => {
    const message = outcome.message.slice(0, 2000);
    const over = outcome.permanent || effect.attempts >= maxAttempts;
    if (over && tellsFailure(effect)) {
      await recordGivenUp({ effect, message }, { store, clock, observe });
      options.onCommit?.();
      return;
    }
    const wait = Math.max(outcome.retryAfterMs ?? 0, backoff(effect.attempts, options.random));
    await store.effects.fail(effect, { message, retryInMs: over ? null : wait });
  };

  const attempt = async (effect: StoredEffect): Promise<Finished | null> => {
    const started = performance.now();
    const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(timeoutMs)]);
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    const outcome = await Promise.race([runEffect(effect, { environment, signal }), aborted]).catch(
      (error: unknown) => ({
        ok: false as const,
        message: `effect.timed-out: ${error instanceof Error ? error.message : String(error)}`,
        permanent: false,
        retryAfterMs: null,
      }),
    );
    await observe('effect.ran');
    options.onAttempt?.({
      type: effect.type,
      ok: outcome.ok,
      ms: performance.now() - started,
      error: outcome.ok ? null : outcome.message,
    });
    if (outcome.ok) return { effect, outcome };
    await fail(effect, outcome);
    return null;
  };

  const round = async (): Promise<boolean> => {
    const claimed = await store.effects.claim({
      limit: options.concurrency ?? 20,
      leaseMs: options.claimMs ?? timeoutMs * 2 + 5000,
    });
    if (claimed.length === 0) return false;
    await observe('effect.claimed');
    const finished = (await Promise.all(claimed.map(attempt))).filter((one) => one !== null);
    if (finished.length > 0) {
      await recordFinished(finished, { store, clock, observe });
      await observe('effect.committed');
      options.onCommit?.();
    }
    return true;
  };

  const run = async (): Promise<void> => {
    while (!stopping) {
      try {
        if (await round()) continue;
        const due = await store.effects.nextDueIn();
        await wake.sleep(Math.max(5, Math.min(idleMs, due ?? idleMs)));
      } catch (error) {
        options.onError?.(error);
        await pause(500);
      }
    }
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
