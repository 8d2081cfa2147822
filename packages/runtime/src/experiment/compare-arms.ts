import type { ExperimentPhase } from '@sluice/model';
import {
  conversionLabelEProcess,
  type GatedSequentialTest,
  gatedMeanTest,
  gatedSequentialTest,
} from '@sluice/stats';
import type { FigureRow } from '@sluice/store';
import { armSum } from './sums.ts';

/** How the arms are compared. */
export interface CompareRequest {
  /** The first is the reference. */
  readonly keys: readonly string[];
  /** Those that count. */
  readonly phases: readonly ExperimentPhase[];
  readonly kind: 'stage' | 'value';
  /** Leads in all arms the experiment is planned for. */
  readonly nStar: number;
  /** Over all comparisons; shared evenly between them. */
  readonly alpha: number;
}

/** An arm against the first: the difference of shares, or of the mean worth of deals. */
export interface Comparison extends Omit<GatedSequentialTest, 'winner' | 'n'> {
  readonly arm: string;
  readonly against: string;
  /** Matured leads of the two. */
  readonly n: number;
  /** diff / what the first arm reaches, as a share; null where that is nothing. */
  readonly relative: number | null;
  /** The arm that has won; null while there is none. */
  readonly winner: string | null;
  /** Always-valid p of the second opinion, from the arms of those who converted; null for the worth of deals. */
  readonly secondP: number | null;
}

/** Compares each arm with the first, stratified by phase. */
export const compareArms = (
  rows: readonly FigureRow[],
  { keys, phases, kind, nStar, alpha }: CompareRequest,
): readonly Comparison[] => {
  const [first, ...others] = keys;
  if (first === undefined || others.length === 0) return [];
  const level = alpha / others.length;
  return others.map((arm) => {
    const pairs = phases.map(({ phase, arms }) => ({
      a: armSum(rows, { arm: first, phase }),
      b: armSum(rows, { arm, phase }),
      weights: [first, arm].map((key) => arms.find((one) => one.key === key)?.weight ?? 0),
    }));
    const size = (nStar * 2) / keys.length;
    const { winner, diff, ...test } =
      kind === 'stage'
        ? gatedSequentialTest({
            phases: pairs.map(({ a, b }) => ({
              nA: a.matured,
              conversionsA: a.converted,
              nB: b.matured,
              conversionsB: b.converted,
            })),
            alpha: level,
            nStar: size,
          })
        : gatedMeanTest({
            phases: pairs.map(({ a, b }) => ({ a: valuesOf(a), b: valuesOf(b) })),
            alpha: level,
            nStar: size,
          });
    const matured = pairs.reduce((sum, { a }) => sum + a.matured, 0);
    const reached = pairs.reduce((sum, { a }) => sum + (kind === 'stage' ? a.converted : a.value), 0);
    return {
      arm,
      against: first,
      diff,
      ...test,
      relative: diff === null || reached === 0 ? null : diff / (reached / matured),
      winner: winner === null ? null : winner === 'A' ? first : arm,
      secondP: kind === 'stage' ? secondOpinion(pairs, level) : null,
    };
  });
};

const valuesOf = ({ matured, converted, value, valueSquares }: ReturnType<typeof armSum>) => ({
  n: matured,
  positive: converted,
  sum: value,
  squares: valueSquares,
});

/** Phases in which one of the two takes nobody in say nothing about the arm of a converter. */
const secondOpinion = (
  pairs: readonly {
    readonly a: { readonly converted: number };
    readonly b: { readonly converted: number };
    readonly weights: readonly number[];
  }[],
  alpha: number,
): number | null => {
  const usable = pairs.filter(({ weights }) => weights.every((weight) => weight > 0));
  const { steps } = conversionLabelEProcess({
    phases: usable.map(({ a, b, weights }) => ({ weights, batches: [[a.converted, b.converted]] })),
    concentration: 100,
    alpha,
  });
  return steps.at(-1)?.p ?? null;
};
