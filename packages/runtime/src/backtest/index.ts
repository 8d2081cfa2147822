/* What a thread that works on the past needs, without the rest of the host: it starts in half the time. */
export {
  type BacktestDiff,
  type BacktestFigures,
  backtestDiff,
  backtestFigures,
  type Judged,
} from './backtest-figures.ts';
export type { PartsOf, Reason, RulePart } from './explain.ts';
export { planOfSide } from './plans-of.ts';
export { type Family, type PastOf, type PastPage, type ReadPastOptions, readPast } from './read-past.ts';
export { type RepChooser, repChooser } from './rep-chooser.ts';
export { type BacktestResult, type RunBacktestOptions, runPastBacktest } from './run-backtest.ts';
export type {
  BacktestPlans,
  BacktestSide,
  BacktestSpec,
  OutcomeChoice,
  Qualification,
} from './spec.ts';
export type { Cohort, Figures, Maturity, SideFigures } from './tally.ts';
