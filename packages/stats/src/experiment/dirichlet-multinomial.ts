import { deviance } from '../numeric/deviance.ts';
import { stirlingCorrection } from '../numeric/log-gamma.ts';
import { sum } from '../numeric/sum.ts';
import { normaliseWeights } from './arm.ts';

interface Cell {
  readonly count: number;
  readonly share: number;
  readonly alpha: number;
}

/**
 * ln B(cells) − Σ c ln share for the Dirichlet normaliser B, in Stirling's form. The terms that would be
 * differences of log-gammas of the order n·ln n are gathered into deviances, which are small.
 */
function marginal(cells: readonly { value: number; share: number }[]): number {
  const total = sum(cells.map((cell) => cell.value));
  const fit = sum(cells.map((cell) => deviance(cell.value, total * cell.share)));
  const corrections = sum(
    cells.map((cell) => stirlingCorrection(cell.value) - 0.5 * Math.log(cell.value / total)),
  );
  return fit + corrections - stirlingCorrection(total) - ((cells.length - 1) / 2) * Math.log(total);
}

function logBayesFactorOf(cells: readonly Cell[]): number {
  const after = marginal(cells.map(({ count, share, alpha }) => ({ value: alpha + count, share })));
  const before = marginal(cells.map(({ share, alpha }) => ({ value: alpha, share })));
  return after - before;
}

/**
 * Log Bayes factor of "the split is anything, Dirichlet(alpha)" against "the split is `weights`":
 * lnΓ(A) − lnΓ(A+N) + Σ[lnΓ(α_i+n_i) − lnΓ(α_i)] − Σ n_i ln w_i, A = Σα, N = Σn.
 * `dirichletAlpha`, or α_i = concentration·w_i. Arms of weight 0 are left out. Null for no valid weights,
 * counts or prior. Source: Lindon & Malek, arXiv 2011.03567.
 */
export function dirichletMultinomialLogBayesFactor(input: {
  readonly counts: readonly number[];
  readonly weights: readonly number[];
  readonly dirichletAlpha?: readonly number[];
  readonly concentration?: number;
}): { readonly logBayesFactor: number | null } {
  const shares = normaliseWeights(input.weights);
  if (shares === null) return { logBayesFactor: null };
  const cells = shares
    .map((share, arm) => ({
      count: input.counts[arm] ?? 0,
      share,
      alpha: input.dirichletAlpha ? (input.dirichletAlpha[arm] ?? 0) : (input.concentration ?? 0) * share,
    }))
    .filter((cell) => cell.share > 0);
  if (cells.some(({ alpha, count }) => !(alpha > 0 && alpha < Infinity && count >= 0 && count < Infinity)))
    return { logBayesFactor: null };
  const logBayesFactor = logBayesFactorOf(cells);
  return { logBayesFactor: Number.isFinite(logBayesFactor) ? logBayesFactor : null };
}
