export { isDatabaseAway } from './database-away.ts';
export type { Db } from './db.ts';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  embeddedPostgres,
} from './embedded/embedded-postgres.ts';
export { type KeepRunningOptions, keepRunning } from './embedded/keep-running.ts';
export { eventDigest } from './event-digest.ts';
export { LeaseLostError } from './lease-lost-error.ts';
export { openStore, type Store, type StoreOptions, type Transaction } from './open-store.ts';
export type { Page, PageRequest } from './page.ts';
export { isPartitionMissing } from './partition-missing.ts';
export type { AccountEntry, AccountFilter } from './repositories/accounts.ts';
export type { Deed, StoredDeed } from './repositories/activity.ts';
export type { ContactCount, CreditCount, ValueCount } from './repositories/analytics/figures.ts';
export type { CountedPerson } from './repositories/analytics/index.ts';
export type { GivenPoints, MaturedLead, RuleAnswers, ScoringRule } from './repositories/analytics/judged.ts';
export type { DateRange, Period, PeriodUnit } from './repositories/analytics/periods.ts';
export type {
  AttributionModel,
  Dimension,
  HandoffStatus,
  Population,
} from './repositories/analytics/population.ts';
export type { StoredApiKey } from './repositories/api-keys.ts';
export type {
  BacktestChange,
  BacktestProgress,
  ClaimedBacktest,
  StoredBacktest,
} from './repositories/backtests.ts';
export type { BatchView, LoggedEvent } from './repositories/batch/batch.ts';
export { type BatchRows, type BatchWrites, noWrites } from './repositories/batch/batch-writes.ts';
export type { LeadWrite } from './repositories/batch/leads.ts';
export type { DestinationDefaults, DestinationLimits } from './repositories/claim.ts';
export type { Mention, StoredComment } from './repositories/comments.ts';
export { errorPort, type NodeCount } from './repositories/counts.ts';
export type { DeadLetterFilter, DeadLetterGroup, EffectHistoryEntry } from './repositories/dead-letters.ts';
export type { DemoState } from './repositories/demo.ts';
export type {
  BreakerSettings,
  DestinationChange,
  DestinationReport,
  StoredDestination,
} from './repositories/destinations.ts';
export type { DuplicatePair, DuplicateRule } from './repositories/duplicates.ts';
export {
  type ClaimScope,
  cancelEffects,
  type EffectListStatus,
  type FailedAttempt,
  type RunOfLead,
  type StoredEffect,
  type UnaddressedEffect,
} from './repositories/effects.ts';
export type { FigureRequest, FigureRow, UnitRow } from './repositories/experiment-figures.ts';
export type {
  ExperimentDecision,
  ExperimentOutcome,
  ExperimentSettings,
  ExperimentStatus,
  StoredExperiment,
  StoredPhase,
} from './repositories/experiments.ts';
export type { StoredHandoff } from './repositories/handoffs.ts';
export type { HistoryEvent, HistoryLead, HistoryScope, LeadHistory } from './repositories/history.ts';
export type { ImportProgress } from './repositories/imports.ts';
export type { RemovedRows } from './repositories/lead-rows.ts';
export type { LeadEntry, LeadFilter, StoredLead } from './repositories/leads.ts';
export type { HeldPartition } from './repositories/leases.ts';
export {
  type EventRow,
  eventsChannel,
  type IdentityKind,
  type KnownIdentity,
  type LogAppend,
  type NewEvent,
  type NewLead,
} from './repositories/log.ts';
export type { DroppedPartition, LogPartition } from './repositories/log-partitions.ts';
export type { MailMessage } from './repositories/mailbox.ts';
export type { NewMerge, StoredMerge } from './repositories/merges.ts';
export type {
  Backlog,
  LiveWorker,
  OperationsFigures,
  WorkflowErrorEntry,
} from './repositories/operations.ts';
export type { Overview } from './repositories/overview.ts';
export type { PastCost, PastEvent, PastRequest, PastWish } from './repositories/past.ts';
export type { PlanWorkflow, StoredPlan } from './repositories/plan.ts';
export type { NewSource, StoredSource } from './repositories/plugin-sources.ts';
export {
  type PluginUse,
  type PluginVersion,
  pluginsChannel,
  type StoredPlugin,
} from './repositories/plugins.ts';
export type { Deletion, PersonalRecord } from './repositories/privacy.ts';
export { type PulseEntry, type PulseMinute, type PulseStage, pulseBounds } from './repositories/pulse.ts';
export type { QuarantinedEvent } from './repositories/quarantine.ts';
export type { Repositories } from './repositories/repositories.ts';
export type { DraftEditor, StoredReview } from './repositories/reviews.ts';
export type { StageEntry } from './repositories/scores.ts';
export type { StoredSettings } from './repositories/settings.ts';
export type { StoredShare } from './repositories/shares.ts';
export type { StoredSweep, SweepPart, SweepStep } from './repositories/sweeps.ts';
export type { TimelineItem } from './repositories/timeline.ts';
export type { DueLead } from './repositories/timers.ts';
export {
  type StoredVersion,
  type VersionEntry,
  type VersionRef,
  versionName,
} from './repositories/versions.ts';
export type { StoredWorkflow } from './repositories/workflows.ts';
export type { BacktestKind, BacktestStatus } from './schema/backtest-tables.ts';
export type { DestinationKind, EffectStatus } from './schema/effect-tables.ts';
export type { SweepKind, SweepStatus } from './schema/sweep-tables.ts';
export type { TraceWrite } from './trace-block.ts';
export { isUuid, uuidv7 } from './uuid.ts';
