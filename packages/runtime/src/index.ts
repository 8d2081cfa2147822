export { type Analyst, createAnalyst } from './analytics/analyst.ts';
export {
  type BacktestDiff,
  type BacktestFigures,
  backtestDiff,
  backtestFigures,
  type Judged,
} from './backtest/backtest-figures.ts';
export type { Clock } from './clock.ts';
export { mayReach, RefusedAddressError } from './effects/address.ts';
export { breakerDefaults, destinationDefaults } from './effects/destination.ts';
export { createMail } from './effects/mail.ts';
export type { EvaluateRule } from './effects/routing.ts';
export { inputComplaint } from './effects/run-effect.ts';
export {
  type AttemptReport,
  createEffectRunner,
  type EffectRunner,
  type EffectRunnerOptions,
} from './effects/runner.ts';
export { createSourceTools, type SourceTools } from './effects/source-context.ts';
export { type PlanFacts, planOf } from './experiment/planner.ts';
export { type ExperimentFacts, type ExperimentResults, experimentResults } from './experiment/results.ts';
export { createKeeper, type Keeper, type KeeperOptions } from './growth/keeper.ts';
export { defaultPartitionEvents } from './growth/partition-events.ts';
export type { IncomingEvent, IngestResult, Rejection } from './ingest/incoming.ts';
export { createIngest, type Ingest, type IngestOptions } from './ingest/ingest.ts';
export { partitionCount, partitionOf } from './ingest/partition.ts';
export type { EventLog, LogView } from './log/event-log.ts';
export { type PostgresLog, postgresLog } from './log/postgres-log.ts';
export { type MergeRefusal, type MergeRequest, mergeByHand, undoMerge } from './merge/merge-by-hand.ts';
export { type CrashPoint, crashPoints, type Observe } from './observe.ts';
export { createPlanSource, type PlanSource } from './plan/plan-source.ts';
export { createRuntime, type Runtime, type RuntimeOptions } from './runtime.ts';
export { type FilledLeads, fillLeads, type LeadToFill, wishesOf } from './sweep/fill-leads.ts';
export {
  type CrossingLead,
  findingsIn,
  noFindings,
  type RescoreFindings,
  uniteFindings,
} from './sweep/rescore.ts';
export { createTimerPump, type TimerPump, type TimerPumpOptions } from './timers/timer-pump.ts';
export { leadOfMark, linkMark } from './tracking/link-mark.ts';
export { createPulse, type Pulse } from './watch/pulse.ts';
export { retryQuarantined } from './watch/retry-quarantined.ts';
export { endSpan, parentOf, startSpan } from './watch/tracing.ts';
export type { BatchReport } from './worker/batch.ts';
export { createWorker, type Worker, type WorkerOptions } from './worker/worker.ts';
export { writesOf } from './worker/writes/writes-of.ts';
