import { type ExperimentPhase, holdoutArm } from '@sluice/model';
import { srmChiSquare } from '@sluice/stats';
import type { FigureRow } from '@sluice/store';
import { armSum } from './sums.ts';

/** Do the arms hold the leads their weights ask for? */
export interface SampleRatio {
  /** `mismatch` blocks the verdict; `waiting` while there are too few to say. */
  readonly state: 'waiting' | 'ok' | 'mismatch';
  /** The smallest of all phases, corrected for their number. */
  readonly p: number | null;
  readonly phases: readonly {
    readonly phase: number;
    readonly p: number | null;
    readonly arms: readonly { readonly arm: string; readonly observed: number; readonly expected: number }[];
  }[];
  /** Assigned to an arm that was to take nobody in. */
  readonly inZeroWeight: number;
  /** Passed through a version other than that of their arm. */
  readonly inTwoVersions: number;
  /** People known as two who were in two arms: counted by the earlier assignment, and no error. */
  readonly crossed: number;
}

/** A split worse than this by chance alone would be one in a thousand. */
const tooUnlikely = 0.001;

/** The check over all phases: each by its own weights. */
export const sampleRatioOf = (
  rows: readonly FigureRow[],
  phases: readonly ExperimentPhase[],
): SampleRatio => {
  const checked = phases.map(({ phase, arms, holdout }) => {
    const weights = [
      ...arms.map(({ key, weight }) => ({ key, weight })),
      { key: holdoutArm, weight: holdout },
    ];
    const observed = weights.map(({ key }) => armSum(rows, { arm: key, phase }).exposed);
    const result = srmChiSquare({ observed, weights: weights.map(({ weight }) => weight) });
    return {
      phase,
      p: result.p,
      stray: result.strayInZeroWeightArms,
      arms: weights.flatMap(({ key, weight }, n) =>
        weight === 0 && observed[n] === 0
          ? []
          : [{ arm: key, observed: observed[n] ?? 0, expected: result.expectedCounts?.[n] ?? 0 }],
      ),
    };
  });
  const known = checked.flatMap(({ p }) => (p === null ? [] : [p]));
  const p = known.length === 0 ? null : Math.min(1, Math.min(...known) * known.length);
  const sum = (of: (row: FigureRow) => number): number => rows.reduce((all, row) => all + of(row), 0);
  const inZeroWeight = checked.reduce((all, { stray }) => all + stray, 0);
  const inTwoVersions = sum(({ strayed }) => strayed);
  const wrong = (p !== null && p < tooUnlikely) || inZeroWeight > 0 || inTwoVersions > 0;
  return {
    state: wrong ? 'mismatch' : p === null ? 'waiting' : 'ok',
    p,
    phases: checked.map(({ stray: _, ...phase }) => phase),
    inZeroWeight,
    inTwoVersions,
    crossed: sum(({ crossed }) => crossed),
  };
};
