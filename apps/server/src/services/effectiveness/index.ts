import {
  checkedRange,
  frameOf,
  knownStage,
  named,
  pathOf,
  qualifiedStage,
  type Range,
} from '../analytics/frame.ts';
import type { Services } from '../context.ts';
import { adviceOf, cutoffsOf } from './cutoffs.ts';
import { findingsOf } from './diagnose.ts';
import { peakScore } from './peak-score.ts';
import { rulesOf } from './rules.ts';

/** Leads looked at: the latest. Their rows are read into memory, some 3 kB a lead. */
const most = 10_000;
const day = 86_400_000;

/**
 * What thresholds and rules are worth over the leads of a range whose time is over: each has had the same number of
 * days to reach the outcome, and only points given before that count.
 */
export const effectivenessView = async (
  services: Pick<Services, 'store' | 'clock'>,
  query: Range & { readonly outcome?: string },
) => {
  const { store } = services;
  const { workspace, withinMs, now, asOf } = await frameOf(services);
  const path = pathOf(workspace);
  const stage = knownStage(workspace);
  const later = path.slice(path.indexOf(qualifiedStage(workspace)) + 1);
  const outcome = later.find(({ id }) => id === query.outcome) ?? later[0] ?? qualifiedStage(workspace);
  const periods = await store.analytics.periods(
    { ...checkedRange(query), zone: workspace.timezone },
    'month',
  );
  const fromAt = periods[0]?.fromAt ?? 0;
  const toAt = Math.min(periods.at(-1)?.toAt ?? 0, now - withinMs);
  const span = { fromAt, toAt: Math.max(fromAt, toAt) };
  const [leads, rules, answers, values, duplicates] = await Promise.all([
    store.analytics.matured({ ...span, stage: stage.id, outcome: outcome.id, withinMs, limit: most }),
    store.analytics.rules(),
    store.analytics.answers({ fromAt, toAt: periods.at(-1)?.toAt ?? 0 }),
    store.analytics.values('source', { stage: stage.id, next: [outcome.id], periods, withinMs }),
    store.analytics.openDuplicates(),
  ]);
  const scored = leads.map(({ rows, reached, sales }) => ({
    score: peakScore(workspace.scoring, rows) ?? Number.NEGATIVE_INFINITY,
    converted: reached !== null,
    sales,
  }));
  const current = workspace.scoring.handoffThreshold;
  const oldest = leads.at(-1)?.at ?? span.toAt;
  const cutoffs = cutoffsOf(scored, { current, days: (span.toAt - Math.max(fromAt, oldest)) / day });
  return {
    asOf,
    stage: named(stage),
    outcome: named(outcome),
    outcomes: later.map(named),
    leads: leads.length,
    converted: scored.filter(({ converted }) => converted).length,
    cut: leads.length === most,
    threshold: current,
    advice: adviceOf(cutoffs),
    cutoffs,
    rules: rulesOf(leads, { rules, answers }),
    findings: findingsOf(scored, {
      threshold: current,
      entered: values.reduce((sum, { entered }) => sum + entered, 0),
      withoutSource: values.find(({ value }) => value === null)?.entered ?? 0,
      duplicates,
    }),
  };
};
