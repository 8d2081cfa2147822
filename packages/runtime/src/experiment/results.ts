import { type ExperimentPhase, holdoutArm } from '@sluice/model';
import { wilsonInterval } from '@sluice/stats';
import type { FigureRow } from '@sluice/store';
import { type Comparison, compareArms } from './compare-arms.ts';
import { type Guardrail, guardrailsOf } from './guardrails.ts';
import { alpha } from './level.ts';
import { type SampleRatio, sampleRatioOf } from './sample-ratio.ts';
import { type SeriesPoint, seriesOf } from './series.ts';
import { type ArmSum, armSum } from './sums.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** What an experiment is judged by. */
export interface ExperimentFacts {
  readonly rows: readonly FigureRow[];
  readonly phases: readonly ExperimentPhase[];
  readonly outcome: {
    readonly kind: 'stage' | 'value';
    /** How people call the stage. */
    readonly name: string;
    readonly days: number;
  };
  /** Leads in all arms it was planned for; null where nobody could say. */
  readonly planned: number | null;
  /** The difference worth finding, relative, in percent. */
  readonly lift: number;
  /** No new leads come in. */
  readonly closed: boolean;
  readonly now: number;
}

/** An arm over the phases that count. */
export interface ArmResult extends ArmSum {
  readonly arm: string;
  /** Of the last phase; null for the holdout. */
  readonly version: number | null;
  readonly weight: number;
  readonly rate: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface PhaseResult {
  readonly phase: number;
  /** Does it count for the verdict? Only phases with the versions of the last one do. */
  readonly counts: boolean;
  readonly arms: readonly (ArmSum & { readonly arm: string; readonly weight: number })[];
  /** Of the split in this phase; null where there is nothing to test. */
  readonly p: number | null;
}

export interface ExperimentResults {
  readonly asOf: number;
  readonly arms: readonly ArmResult[];
  readonly phases: readonly PhaseResult[];
  /** Each arm after the first against the first. */
  readonly comparisons: readonly Comparison[];
  readonly sampleRatio: SampleRatio;
  readonly guardrails: readonly Guardrail[];
  readonly series: readonly SeriesPoint[];
  readonly planned: number | null;
  readonly verdict: Verdict;
}

/** Size the sequence is tuned to where no plan could be made. */
const usualSize = 7_300;

/** Everything the page of an experiment shows, from sums by phase, arm and day. Pure. */
export const experimentResults = (facts: ExperimentFacts): ExperimentResults => {
  const { rows, phases, outcome, now } = facts;
  const last = phases.at(-1);
  const counting = new Set(countingPhases(phases));
  const keys = (last?.arms ?? []).map(({ key }) => key);
  const counted = rows.filter(({ phase }) => counting.has(phase));
  const request = {
    keys,
    phases: phases.filter(({ phase }) => counting.has(phase)),
    kind: outcome.kind,
    nStar: facts.planned ?? usualSize,
    alpha,
  };
  const comparisons = compareArms(counted, request);
  const sampleRatio = sampleRatioOf(rows, phases);
  const shown = [...keys, ...((last?.holdout ?? 0) > 0 || rows.some(isHoldout) ? [holdoutArm] : [])];
  const arms = shown.map((arm): ArmResult => {
    const sum = armSum(counted, { arm });
    const of = last?.arms.find(({ key }) => key === arm);
    const rate = sum.matured === 0 ? null : sum.converted / sum.matured;
    return {
      arm,
      version: of?.version ?? null,
      weight: of?.weight ?? last?.holdout ?? 0,
      ...sum,
      rate,
      ...wilsonInterval({ conversions: sum.converted, n: sum.matured }),
    };
  });
  const results = {
    asOf: now,
    arms,
    phases: phases.map(({ phase, arms: of, holdout }): PhaseResult => {
      const weights = [
        ...of.map(({ key, weight }) => ({ arm: key, weight })),
        { arm: holdoutArm, weight: holdout },
      ];
      return {
        phase,
        counts: counting.has(phase),
        arms: weights
          .filter(({ arm }) => shown.includes(arm))
          .map(({ arm, weight }) => ({ arm, weight, ...armSum(rows, { arm, phase }) })),
        p: sampleRatio.phases.find((one) => one.phase === phase)?.p ?? null,
      };
    }),
    comparisons,
    sampleRatio,
    guardrails: guardrailsOf(rows, { keys, phases: phases.map(({ phase }) => phase) }),
    series: seriesOf(counted, { ...request, windowDays: outcome.days, now }),
    planned: facts.planned,
  };
  return { ...results, verdict: verdictOf(facts, results) };
};

const isHoldout = ({ arm }: FigureRow): boolean => arm === holdoutArm;

/** The last phases in a row that compare the same versions. */
const countingPhases = (phases: readonly ExperimentPhase[]): readonly number[] => {
  const versions = ({ arms }: ExperimentPhase): string =>
    arms.map(({ key, version }) => `${key}:${version}`).join();
  const last = phases.at(-1);
  if (last === undefined) return [];
  const from = phases.findLastIndex((phase) => versions(phase) !== versions(last));
  return phases.slice(from + 1).map(({ phase }) => phase);
};
