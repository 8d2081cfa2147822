import type { Span } from '@opentelemetry/api';
import type { LoggedEvent, Repositories, Store } from '@sluice/store';
import { endSpan, startSpan, traceparentOf } from '../watch/tracing.ts';
import type { LeadOutcome } from './judge.ts';

/** The spans of one batch: its own, and one for each sampled event in the trace of that event. */
export interface BatchTrace {
  /** In the transaction of the batch: hands the trace on to the effects its sampled events asked for. */
  keep(tx: Repositories, outcomes: readonly LeadOutcome[]): Promise<void>;
  end(error?: unknown): void;
}

/** Most sampled events a batch's span links to. */
const maxLinks = 100;

/** For batches without a sampled event. */
export const untraced: BatchTrace = { keep: () => Promise.resolve(), end: () => undefined };

/** Begins the spans of a batch; asks the database which events are sampled only when the process traces. */
export const traceBatch = async (
  events: readonly LoggedEvent[],
  { store, enabled }: { readonly store: Store; readonly enabled: boolean },
): Promise<BatchTrace> => {
  if (!enabled) return untraced;
  const contexts = await store.eventTraces.of(events.map(({ id }) => id));
  if (contexts.size === 0) return untraced;
  const batch = startSpan('sluice.batch', {
    attributes: { 'sluice.events': events.length, 'sluice.sampled_events': contexts.size },
    links: [...contexts.values()].slice(0, maxLinks),
  });
  const turns = new Map<string, Span>();
  for (const { id, type, lead, seq } of events) {
    const parent = contexts.get(id);
    if (parent === undefined) continue;
    const attributes = {
      'sluice.event.id': id,
      'sluice.event.type': type,
      'sluice.lead': lead,
      'sluice.seq': seq,
    };
    turns.set(id, startSpan('sluice.turn', { parent, attributes, links: [traceparentOf(batch)] }));
  }
  return {
    async keep(tx, outcomes) {
      const traces = outcomes.flatMap(({ judged }) =>
        judged.flatMap(({ event, result }) => {
          const span = turns.get(event.id);
          const trace = span === undefined ? null : traceparentOf(span);
          return trace === null || result === null ? [] : result.effects.map(({ key }) => ({ key, trace }));
        }),
      );
      if (traces.length > 0) await tx.effects.trace(traces);
      await tx.eventTraces.remove([...contexts.keys()]);
    },
    end(error) {
      const message = error === undefined ? null : String(error);
      for (const span of turns.values()) endSpan(span, message);
      endSpan(batch, message);
    },
  };
};
