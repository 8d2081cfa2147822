import { betaQuantile } from '../numeric/beta-quantile.ts';
import { type BetaTails, betaTails, logBetaKernel } from '../numeric/incomplete-beta.ts';
import { unitPointOfLogit } from '../numeric/logit.ts';
import { integrate } from '../numeric/quadrature.ts';
import { type ArmCounts, isLevel } from './arm.ts';

interface Beta {
  readonly a: number;
  readonly b: number;
}

/** What is believed of each arm after the data, in the order of the arms; null where undefined. */
export interface BetaBinomialPosterior {
  /** [a, b] of each arm's Beta posterior. */
  readonly posterior: readonly (readonly [number, number])[] | null;
  readonly posteriorMean: readonly number[] | null;
  /** Probability that the arm has the highest rate. */
  readonly pBest: readonly number[] | null;
  /** E[max_j θ_j − θ_i]: rate given up on average by choosing the arm. */
  readonly expectedLoss: readonly number[] | null;
  /** Equal-tail interval of level 1 − alpha, [lower, upper] per arm. */
  readonly credible: readonly (readonly [number, number])[] | null;
}

const UNDEFINED: BetaBinomialPosterior = {
  posterior: null,
  posteriorMean: null,
  pBest: null,
  expectedLoss: null,
  credible: null,
};

/** Standard deviations, in log odds, at which the integration is cut into pieces. */
const CUTS = [0, 1, 2, 3, 4.5, 6, 8];

/** Log density, relative to the centre, below which a tail carries nothing at double precision. */
const NEGLIGIBLE = -60;

/** Cut points in log odds that resolve the density of one arm, out to where it is negligible. */
function cutsOf({ a, b }: Beta): number[] {
  const centre = Math.log(a / b);
  const spread = Math.sqrt(1 / a + 1 / b);
  const logDensity = (t: number) => {
    const { x, y } = unitPointOfLogit(t);
    return logBetaKernel(a, b, x, y);
  };
  const floor = logDensity(centre) + NEGLIGIBLE;
  const cuts = CUTS.flatMap((cut) => [centre - cut * spread, centre + cut * spread]);
  for (const direction of [-1, 1]) {
    for (let reach = 8 * spread; logDensity(centre + direction * reach) > floor; ) {
      reach *= 1.5;
      cuts.push(centre + direction * reach);
    }
  }
  return cuts;
}

/** Π F_j over j ≠ arm, as the pair (product, 1 − product), neither losing digits. */
function othersBelow(tails: readonly BetaTails[], arm: number): BetaTails {
  let log = 0;
  tails.forEach((tail, other) => {
    if (other === arm) return;
    log += tail.lower < 0.5 ? Math.log(tail.lower) : Math.log1p(-tail.upper);
  });
  return { lower: Math.exp(log), upper: -Math.expm1(log) };
}

/** ∫ f_i ΠF_j and ∫ F_i (1 − ΠF_j) for each arm, in log odds, where the integrands are smooth. */
function bestAndLoss(arms: readonly Beta[]): { pBest: number[]; expectedLoss: number[] } {
  const breakpoints = [...new Set(arms.flatMap(cutsOf))].sort((left, right) => left - right);
  const integrals = integrate(
    (t) => {
      const { x, y } = unitPointOfLogit(t);
      const tails = arms.map(({ a, b }) => betaTails(a, b, x, y));
      const others = arms.map((_, arm) => othersBelow(tails, arm));
      const best = arms.map(
        ({ a, b }, arm) => Math.exp(logBetaKernel(a, b, x, y)) * (others[arm]?.lower ?? 0),
      );
      const loss = arms.map((_, arm) => (tails[arm]?.lower ?? 0) * (others[arm]?.upper ?? 0) * x * y);
      return [...best, ...loss];
    },
    breakpoints,
    { relative: 1e-12 },
  );
  return { pBest: integrals.slice(0, arms.length), expectedLoss: integrals.slice(arms.length) };
}

/**
 * Beta posteriors θ_i ~ Beta(a + x_i, b + n_i − x_i) and what they say about the choice:
 * P(best_i) = ∫ f_i Π_{j≠i} F_j, expected loss_i = E[max] − E[θ_i] = ∫ F_i (1 − Π_{j≠i} F_j) (the same number
 * without cancellation), equal-tail credible intervals. An arm without leads keeps its prior. Null for no arms,
 * impossible counts or a prior that is not positive. Source: Gelman et al., Bayesian Data Analysis §2.4;
 * Stucchio 2015 for the loss.
 */
export function betaBinomialPosterior(input: {
  readonly arms: readonly ArmCounts[];
  readonly priorAlpha: number;
  readonly priorBeta: number;
  readonly alpha: number;
}): BetaBinomialPosterior {
  const betas = input.arms.map(({ conversions, n }) => ({
    a: input.priorAlpha + conversions,
    b: input.priorBeta + n - conversions,
  }));
  const possible = input.arms.every(
    ({ conversions, n }) => conversions >= 0 && n >= conversions && Number.isFinite(n),
  );
  const proper =
    input.priorAlpha > 0 && input.priorBeta > 0 && betas.every(({ a, b }) => Number.isFinite(a + b));
  if (betas.length === 0 || !possible || !proper || !isLevel(input.alpha)) return UNDEFINED;
  return {
    posterior: betas.map(({ a, b }) => [a, b] as const),
    posteriorMean: betas.map(({ a, b }) => a / (a + b)),
    ...bestAndLoss(betas),
    credible: betas.map(
      ({ a, b }) => [betaQuantile(input.alpha / 2, a, b), betaQuantile(1 - input.alpha / 2, a, b)] as const,
    ),
  };
}
