import { context, type Span, SpanKind, trace } from '@opentelemetry/api';
import type { StoredEffect } from '@sluice/store';
import type { Observe } from '../observe.ts';
import { endSpan, startSpan, traceparentOf } from '../watch/tracing.ts';
import { backoff } from './backoff.ts';
import type { EffectEnvironment } from './environment.ts';
import { type EndedAttempt, failedPort } from './record.ts';
import { type AttemptOutcome, runEffect } from './run-effect.ts';

export interface AttemptOptions {
  readonly environment: EffectEnvironment;
  readonly timeoutMs: number;
  readonly maxAttempts: number;
  readonly random: () => number;
  readonly observe: Observe;
  /** Aborted when the server stops. */
  readonly stopped: AbortSignal;
}

const timedOut = (error: unknown): AttemptOutcome => ({
  ok: false,
  message: `effect.timed-out: ${error instanceof Error ? error.message : String(error)}`,
  permanent: false,
  retryAfterMs: null,
});

/** Resolves with what `work` came to, or with a time-out when the signal is first, whether or not `work` heeds it. */
const within = async (signal: AbortSignal, work: Promise<AttemptOutcome>): Promise<AttemptOutcome> => {
  const aborted = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
  );
  try {
    return await Promise.race([work, aborted]);
  } catch (error) {
    return timedOut(error);
  }
};

const spanOf = (effect: StoredEffect, parent: string): Span =>
  startSpan('sluice.effect', {
    parent,
    kind: SpanKind.CLIENT,
    attributes: {
      'sluice.effect.key': effect.key,
      'sluice.effect.type': effect.type,
      'sluice.effect.attempt': effect.attempts,
      'sluice.destination': effect.destination ?? '',
      'sluice.lead': effect.lead,
    },
  });

/** Makes one attempt at a claimed effect and says what follows from it. Never throws. */
export const attemptEffect = async (effect: StoredEffect, options: AttemptOptions): Promise<EndedAttempt> => {
  const { environment } = options;
  const started = performance.now();
  const signal = AbortSignal.any([options.stopped, AbortSignal.timeout(options.timeoutMs)]);
  const span = effect.trace === null ? null : spanOf(effect, effect.trace);
  const traceparent = span === null ? null : traceparentOf(span);
  const deadline = environment.clock() + options.timeoutMs;
  const work = () => runEffect(effect, { environment, signal, deadline, traceparent });
  const outcome = await within(
    signal,
    span === null ? work() : context.with(trace.setSpan(context.active(), span), work),
  );
  if (span !== null) endSpan(span, outcome.ok ? null : outcome.message);
  await options.observe('effect.ran');
  const node = environment.registry.types.get(effect.type)?.definition;
  const over = !outcome.ok && (outcome.permanent || effect.attempts >= options.maxAttempts);
  const retryAfterMs = outcome.ok ? null : outcome.retryAfterMs;
  return {
    effect,
    outcome,
    trace: traceparent,
    ms: performance.now() - started,
    retryInMs:
      outcome.ok || over ? null : Math.max(retryAfterMs ?? 0, backoff(effect.attempts, options.random)),
    tellsFailure: node?.kind === 'action' && Object.hasOwn(node.results, failedPort),
  };
};
