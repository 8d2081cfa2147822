import type { PastLeadEvent } from '@sluice/engine';
import type { EffectRequest, Instant, LeadEvent, TurnResult } from '@sluice/model';
import type { Facts } from './facts.ts';
import type { BacktestSpec } from './spec.ts';

/** What one version made of one lead. */
export interface Verdict {
  /** The highest total before sales was in touch and within the horizon; null without evidence. */
  readonly score: number | null;
  /** When it qualified, by then; null when it did not. */
  readonly qualifiedAt: Instant | null;
  /** Stages it entered, at any time. */
  readonly stages: ReadonlySet<string>;
  readonly handoffs: readonly EffectRequest[];
  /** Effects asked for. */
  readonly effects: number;
  /** Passages that failed, and events that could not be judged. */
  readonly failed: number;
  readonly refused: number;
  /** Runs that wait for an answer the log does not hold. */
  readonly unanswered: number;
}

export interface Judging {
  /** One turn of the lead, in order. */
  readonly see: (event: LeadEvent | PastLeadEvent, result: TurnResult) => void;
  readonly verdict: () => Verdict;
}

/** Forms a verdict turn by turn: what is known by the first word of sales, or by the end of the horizon, decides. */
export const judging = (
  facts: Facts,
  options: Pick<BacktestSpec, 'qualified'> & {
    /** The last instant that counts. */
    readonly last: Instant;
    readonly handoffTypes: ReadonlySet<string>;
  },
): Judging => {
  const { qualified, last, handoffTypes } = options;
  const contactSeq = facts.contact?.seq ?? Number.POSITIVE_INFINITY;
  /* Without evidence a lead has no points: 0, as the figures count it. */
  const startsQualified = qualified.kind === 'score' && qualified.atLeast <= 0;
  let score: number | null = null;
  let qualifiedAt: Instant | null = null;
  let inTouch = false;
  let effects = 0;
  let failed = 0;
  let refused = 0;
  let unanswered = 0;
  const stages = new Set<string>();
  const handoffs: EffectRequest[] = [];
  return {
    see(event, result) {
      if ('seq' in event && event.seq >= contactSeq) inTouch = true;
      if (result.quarantined !== null) refused += 1;
      for (const { error } of result.passages) if (error !== null) failed += 1;
      for (const { to } of result.stages) stages.add(to);
      for (const effect of result.effects) {
        effects += 1;
        if (handoffTypes.has(effect.type)) handoffs.push(effect);
      }
      unanswered = 0;
      for (const run of result.state.runs) if (run.awaits !== undefined) unanswered += 1;
      if (inTouch || event.occurredAt > last) return;
      const { total } = result.state.score;
      if (total !== null && (score === null || total > score)) score = total;
      if (qualifiedAt !== null) return;
      const reached =
        qualified.kind === 'score'
          ? total !== null && total >= qualified.atLeast
          : result.stages.some(({ to }) => to === qualified.stage);
      if (reached) qualifiedAt = result.state.clock;
    },
    verdict: () => ({
      score,
      qualifiedAt: qualifiedAt ?? (score === null && startsQualified ? facts.entry : null),
      stages,
      handoffs,
      effects,
      failed,
      refused,
      unanswered,
    }),
  };
};
