export { auc } from './classification/auc.ts';
export { type Band, type BandFigures, bandFigures } from './classification/band-figures.ts';
export { type CrossTable, crossTable, type ModelScores } from './classification/cross-table.ts';
export type { GroupFigures, RateFigures } from './classification/rate-figures.ts';
export { thresholdFigures } from './classification/threshold-figures.ts';
export {
  type RuleCounts,
  type RuleEffect,
  type RuleVerdict,
  ruleEffects,
} from './effectiveness/rule-effects.ts';
export type { ArmCounts, TwoArmCounts } from './experiment/arm.ts';
export { ASSIGNMENT_BUCKETS, assignArm, assignmentBucket, fnv1a32 } from './experiment/assignment.ts';
export {
  type AsymptoticConfidenceSequence,
  asymptoticConfidenceSequence,
} from './experiment/asymptotic-confidence-sequence.ts';
export { asymptoticCsPath, type SequenceLook } from './experiment/asymptotic-cs-path.ts';
export { type BetaBinomialPosterior, betaBinomialPosterior } from './experiment/beta-binomial-posterior.ts';
export {
  type ConversionLabelEProcess,
  conversionLabelEProcess,
  type LabelPhase,
} from './experiment/conversion-label-e-process.ts';
export { type CupedDifference, cupedDifference } from './experiment/cuped-difference.ts';
export { dirichletMultinomialLogBayesFactor } from './experiment/dirichlet-multinomial.ts';
export { type ArmValues, gatedMeanTest } from './experiment/gated-mean-test.ts';
export {
  DEFAULT_GATE,
  type GatedSequentialTest,
  gatedSequentialTest,
  type VerdictGate,
} from './experiment/gated-sequential-test.ts';
export { type DatedLead, type MaturityGate, maturityGate } from './experiment/maturity-gate.ts';
export { type MsprtTwoProportion, msprtTwoProportion } from './experiment/msprt-two-proportion.ts';
export { type AdjustedPValues, multipleTestingAdjust } from './experiment/multiple-testing-adjust.ts';
export { type ExperimentPlan, planExperiment } from './experiment/plan-experiment.ts';
export { powerTwoProportions } from './experiment/power-two-proportions.ts';
export { type RebucketFraction, rebucketFraction } from './experiment/rebucket-fraction.ts';
export {
  type SampleSizeTwoProportions,
  sampleSizeTwoProportions,
} from './experiment/sample-size-two-proportions.ts';
export { sequentialSizeFactor } from './experiment/sequential-size-factor.ts';
export { type SequentialSrmStep, sequentialSrm } from './experiment/sequential-srm.ts';
export { type SrmChiSquare, srmChiSquare } from './experiment/srm-chi-square.ts';
export {
  type StratifiedRiskDifference,
  stratifiedRiskDifference,
} from './experiment/stratified-risk-difference.ts';
export { thompsonWeightsWithFloor } from './experiment/thompson-weights.ts';
export { type TwoProportionZ, twoProportionZ } from './experiment/two-proportion-z.ts';
export { type Interval, type MaybeInterval, wilsonInterval } from './experiment/wilson-interval.ts';
