import type { CompileOptions, PublishedWorkflow } from '@sluice/engine';
import type { Rep, Stage, WorkflowVersion } from '@sluice/model';
import type { Json, NamedRule } from '@sluice/sdk';

/** When a lead counts as qualified: the score it reaches, or the stage it enters. */
export type Qualification =
  | { readonly kind: 'score'; readonly atLeast: number }
  | { readonly kind: 'stage'; readonly stage: string };

/** What became of a lead, whatever any workflow thought of it. */
export type OutcomeChoice =
  | { readonly kind: 'won' }
  | { readonly kind: 'accepted' }
  /** A stage the lead really entered. */
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'trait'; readonly trait: string; readonly value: Json };

/** What a backtest asks. */
export interface BacktestSpec {
  readonly qualified: Qualification;
  /** Null where only verdicts are compared. */
  readonly outcome: OutcomeChoice | null;
  /** Days after a lead's entry in which an outcome counts; null for ever. */
  readonly horizonDays: number | null;
  /** What happened later is left out; null for up to now. In ms. */
  readonly until: number | null;
  /** Fields written during or after sales contact that a rule reads: kept from it until then. */
  readonly withheld: readonly string[];
  /** Stops after so many seconds with what it has. */
  readonly limitSeconds: number | null;
}

/** One version that is tried. */
export interface BacktestSide {
  /** `draft` or `version 3`. */
  readonly label: string;
  readonly number: number;
  readonly content: WorkflowVersion;
  /** It is what runs now. */
  readonly live: boolean;
}

/** What a backtest compares and what it is compiled with, as it was when it was asked for. */
export interface BacktestPlans {
  readonly workflow: string;
  /** The other workflows that run, in order, and the place of the one that is tried among them. */
  readonly others: readonly PublishedWorkflow[];
  readonly place: number;
  /** One or two; differences are told from the first to the second. */
  readonly sides: readonly BacktestSide[];
  readonly settings: Pick<CompileOptions, 'scoring' | 'stages' | 'timezone' | 'companyDomains'> & {
    readonly stages: readonly Stage[];
    readonly reps: readonly Rep[];
    readonly territories: readonly NamedRule[];
  };
  /** Node types that hand a lead to sales. */
  readonly handoffTypes: readonly string[];
}
