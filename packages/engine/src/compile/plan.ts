import type { Flow, Program as Rules, Track } from '@sluice/logic';
import type {
  ArmKey,
  Cause,
  Diagnostic,
  ExperimentPhase,
  ExperimentUnit,
  Reentry,
  Score,
  ScoringModel,
  Step,
  Subject,
  WorkflowId,
  WorkflowVersion,
} from '@sluice/model';
import type { ScoreDecay } from '@sluice/sdk';
import type { PlannedCounter } from '../counters/planned-counter.ts';

/** A step ready to run; `index` is its place in the program and that of its rule. */
export interface PlannedStep {
  readonly index: number;
  readonly step: Step;
  readonly cause: Cause;
  /** `workflow:node`: names its slot and its limit in the lead's state, over all versions. */
  readonly slot: string;
  /** The ports it may leave by; passages name them by their place here. */
  readonly ports: readonly string[];
  /** Indices of the steps each port leads to. */
  readonly next: ReadonlyMap<string, readonly number[]>;
  /** The rule of a trigger that says yes to every event of its types. */
  readonly always: boolean;
  /** Indices of the steps its port `out` leads to: where a run it starts begins. */
  readonly onward: readonly number[];
  /** Why a score step gives no points when it is limited. */
  readonly limited: string | null;
  /** Does a passage keep the value of the step where it leaves by a port (`carriesValue`)? */
  readonly carries: boolean;
  /** Index of the rule an awaited event must fulfil; null for none and for other kinds. */
  readonly where: number | null;
}

/** One version ready to run. */
export interface PlannedWorkflow {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  readonly version: WorkflowVersion;
  readonly subject: Subject;
  readonly reentry: Reentry;
  readonly periodDays: number;
  readonly maxWaiting: number;
  readonly steps: readonly PlannedStep[];
  readonly byNode: ReadonlyMap<string, PlannedStep>;
  /** Rules of the steps in order, then those of `ends`, then those of awaited events. */
  readonly rules: Rules;
  /** The rules of the steps, walked by their values. */
  readonly flow: Flow;
  /** What a walk writes on; each begins with it anew. */
  readonly track: Track;
  /** Indices of the rules that end waiting runs. */
  readonly ends: readonly number[];
  /** Does any of its rules ask the past? */
  readonly asksPast: boolean;
}

/** The triggers of one workflow that listen to one event type. */
export interface Listener extends Entrance {
  /** Set while versions of the workflow compete; the workflow above is then for those who do not take part. */
  readonly trial: Trial | null;
}

/** Where runs of a version begin. */
export interface Entrance {
  readonly workflow: PlannedWorkflow;
  readonly triggers: readonly PlannedStep[];
}

/** An experiment as it meets one event type. */
export interface Trial {
  readonly experiment: PlannedExperiment;
  /** The triggers of each version that listen, none where a version does not. */
  readonly triggers: ReadonlyMap<PlannedWorkflow, readonly PlannedStep[]>;
}

/** An experiment ready to assign. */
export interface PlannedExperiment {
  readonly id: string;
  readonly workflow: WorkflowId;
  readonly unit: ExperimentUnit;
  /** False once enrolment is closed, and where the version of an arm is missing. */
  readonly enrolling: boolean;
  readonly phase: number;
  readonly entrants: ExperimentPhase['entrants'];
  /** The rule for taking part; null for everybody. */
  readonly eligible: Rules | null;
  /** Arms of the last phase in order, then the holdout, with their shares of 1. */
  readonly arms: readonly { readonly key: ArmKey; readonly share: number }[];
  /** The versions of all phases, under `phase arm`; those of a holdout are not there. */
  readonly versions: ReadonlyMap<string, PlannedWorkflow>;
  /** Names the group and the other experiments in it; null for none. */
  readonly group: {
    readonly name: string;
    readonly others: readonly string[];
    /** Which of the equal parts of the group is this one's, of those that enrol. */
    readonly place: number;
    readonly places: number;
  } | null;
}

/** Workflows of one subject by what they listen to. */
export interface Listeners {
  /** Who listens to an event of the log, by type; other types have `anyEvent`. */
  readonly outside: ReadonlyMap<string, readonly Listener[]>;
  readonly anyEvent: readonly Listener[];
  /** Who listens to an event the turn itself made, by type. */
  readonly inside: ReadonlyMap<string, readonly Listener[]>;
}

/** All published workflows, ready to take turns. Made by `compile`; shared by all leads. */
export interface Plan {
  /** In the order they run. */
  readonly workflows: readonly PlannedWorkflow[];
  /** By the workflow whose versions compete. */
  readonly experiments: ReadonlyMap<WorkflowId, PlannedExperiment>;
  /** Every version runs may stand in, under `workflow@number`. */
  readonly versions: ReadonlyMap<string, PlannedWorkflow>;
  /** Who listens when a lead takes a turn. */
  readonly leads: Listeners;
  /** Who listens when an account does; null without workflows on accounts, and then leads tell theirs nothing. */
  readonly accounts: Listeners | null;
  /** The company behind an address. */
  readonly companyOf: (email: string) => string | null;
  /** By the type of event they look at. */
  readonly counters: ReadonlyMap<string, readonly PlannedCounter[]>;
  readonly counterKeys: ReadonlyMap<string, PlannedCounter>;
  readonly counterRules: Rules;
  readonly scoring: ScoringModel;
  /** How points added to a group fade where the rule does not say, by group. */
  readonly decays: Readonly<Record<string, ScoreDecay>>;
  /** Totals whose crossing is told even when time alone crosses them; ascending. */
  readonly lines: readonly number[];
  /** Tells the scoring model and the lines from others. */
  readonly foresight: string;
  /** The score of a lead without evidence. */
  readonly unscored: Score;
  readonly stages: ReadonlySet<string>;
  /** The workspace's zone. */
  readonly timezone: string;
}

/** A plan, or null when a version does not compile, with the reasons. */
export interface Compilation {
  readonly plan: Plan | null;
  /** Paths start with `/workflows/N` or `/resumable/N`. */
  readonly diagnostics: readonly Diagnostic[];
}
