import { join } from 'node:path';
import * as stats from '@sluice/stats';
import { dayNumber, readOlist } from './stats-olist.ts';

/** Inputs of the cases, by method. Methods whose inputs are the function's own need no translation. */
interface CaseInputs {
  two_proportion_z: Parameters<typeof stats.twoProportionZ>[0];
  wilson_interval: Parameters<typeof stats.wilsonInterval>[0];
  srm_chi_square: Parameters<typeof stats.srmChiSquare>[0];
  sequential_srm: Parameters<typeof stats.sequentialSrm>[0];
  dirichlet_multinomial_log_bayes_factor: Parameters<typeof stats.dirichletMultinomialLogBayesFactor>[0];
  beta_binomial_posterior: Parameters<typeof stats.betaBinomialPosterior>[0];
  asymptotic_confidence_sequence: Parameters<typeof stats.asymptoticConfidenceSequence>[0];
  asymptotic_cs_path: Parameters<typeof stats.asymptoticCsPath>[0];
  msprt_two_proportion: Parameters<typeof stats.msprtTwoProportion>[0];
  conversion_label_e_process: Parameters<typeof stats.conversionLabelEProcess>[0];
  sample_size_two_proportions: Parameters<typeof stats.sampleSizeTwoProportions>[0];
  power_two_proportions: Parameters<typeof stats.powerTwoProportions>[0];
  multiple_testing_adjust: Parameters<typeof stats.multipleTestingAdjust>[0];
  assignment_hash_v2: { readonly pairs: readonly (readonly [seed: string, id: string])[] };
  assign_and_count_olist: {
    readonly file: string;
    readonly outcomeFile: string;
    readonly seed: string;
    readonly weights: readonly number[];
  };
  rebucket_fraction_without_stickiness: Parameters<typeof stats.rebucketFraction>[0];
  cuped_difference: Parameters<typeof stats.cupedDifference>[0];
  thompson_weights_with_floor: Parameters<typeof stats.thompsonWeightsWithFloor>[0];
  stratified_risk_difference: Parameters<typeof stats.stratifiedRiskDifference>[0];
  /** `leads` and `outcomes` are a file followed by a description of the column. */
  maturity_gate_olist: {
    readonly asOf: string;
    readonly windowDays: number;
    readonly leads: string;
    readonly outcomes: string;
  };
}

export type Method = keyof CaseInputs;

/** Folder the data files named in a case are relative to. */
interface CaseContext {
  readonly dataRoot: string;
}

function assignAndCount(inputs: CaseInputs['assign_and_count_olist'], { dataRoot }: CaseContext) {
  const leads = inputs.weights.map(() => 0);
  const conversions = inputs.weights.map(() => 0);
  for (const lead of readOlist(join(dataRoot, inputs.file), join(dataRoot, inputs.outcomeFile))) {
    const arm = stats.assignArm(stats.assignmentBucket(inputs.seed, lead.id), inputs.weights);
    if (arm === null) continue;
    leads[arm] = (leads[arm] ?? 0) + 1;
    if (lead.outcomeDay !== null) conversions[arm] = (conversions[arm] ?? 0) + 1;
  }
  const srm = stats.srmChiSquare({ observed: leads, weights: inputs.weights });
  return { leads, conversions, srmChi2: srm.chi2, srmP: srm.p };
}

function maturityOfOlist(inputs: CaseInputs['maturity_gate_olist'], { dataRoot }: CaseContext) {
  const fileOf = (reference: string) => join(dataRoot, reference.split(' ')[0] ?? '');
  return stats.maturityGate({
    leads: readOlist(fileOf(inputs.leads), fileOf(inputs.outcomes)),
    asOfDay: dayNumber(inputs.asOf),
    windowDays: inputs.windowDays,
  });
}

/** Every method of METHODS.md and the function that answers it. */
export const ADAPTERS: { [M in Method]: (inputs: CaseInputs[M], context: CaseContext) => unknown } = {
  two_proportion_z: stats.twoProportionZ,
  wilson_interval: stats.wilsonInterval,
  srm_chi_square: stats.srmChiSquare,
  sequential_srm: stats.sequentialSrm,
  dirichlet_multinomial_log_bayes_factor: stats.dirichletMultinomialLogBayesFactor,
  beta_binomial_posterior: stats.betaBinomialPosterior,
  asymptotic_confidence_sequence: stats.asymptoticConfidenceSequence,
  asymptotic_cs_path: stats.asymptoticCsPath,
  msprt_two_proportion: stats.msprtTwoProportion,
  conversion_label_e_process: stats.conversionLabelEProcess,
  sample_size_two_proportions: stats.sampleSizeTwoProportions,
  power_two_proportions: stats.powerTwoProportions,
  multiple_testing_adjust: stats.multipleTestingAdjust,
  assignment_hash_v2: ({ pairs }) => ({
    values: pairs.map(([seed, id]) => stats.assignmentBucket(seed, id)),
  }),
  assign_and_count_olist: assignAndCount,
  rebucket_fraction_without_stickiness: stats.rebucketFraction,
  cuped_difference: stats.cupedDifference,
  thompson_weights_with_floor: stats.thompsonWeightsWithFloor,
  stratified_risk_difference: stats.stratifiedRiskDifference,
  maturity_gate_olist: maturityOfOlist,
};

export function isMethod(name: string): name is Method {
  return Object.hasOwn(ADAPTERS, name);
}

/** The answer to one case; `inputs` must have the form the method's cases have. */
export function answer(method: Method, inputs: unknown, context: CaseContext): unknown {
  return ADAPTERS[method](inputs as never, context);
}
