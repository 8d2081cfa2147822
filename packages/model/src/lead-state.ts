import type { Json } from '@sluice/sdk';
import type { AccountFacts, Contacts, ToldAccount } from './account.ts';
import type { CounterState } from './counter.ts';
import type { Assigned } from './experiment.ts';
import type { EffectKey, Instant, LeadId, NodeId, RunId, WorkflowId } from './ids.ts';
import type { FadingPoints } from './scores/fading.ts';
import type { Score } from './scoring-model.ts';

/** A run that waits: for the answer of an effect, for time, for an event. */
export interface WaitingRun {
  readonly id: RunId;
  readonly workflow: WorkflowId;
  readonly version: number;
  /** The node it stands at. */
  readonly node: NodeId;
  /** Key of the effect whose answer it awaits. */
  readonly awaits?: EffectKey;
  /** When it goes on by itself. */
  readonly wakeAt?: Instant;
  /** Type of the event it awaits; what must hold then stands in the step. */
  readonly event?: string;
  readonly since: Instant;
  /** Nodes the run has passed, in order: it passes none of them again. */
  readonly passed: readonly NodeId[];
}

/** When a rule gave points for one object, told by a fingerprint. */
export type ObjectTimes = readonly [object: string, ...times: Instant[]];

/** What one lead is, folded from its events. JSON; a turn takes it and gives the next. */
export interface LeadState {
  readonly id: LeadId;
  /** An account is folded like a lead; a lead has no kind. */
  readonly kind?: 'account';
  /** The lead this one was merged into: it takes no turns of its own and hands on what still reaches it. */
  readonly mergedInto?: LeadId | null;
  /** Of an account: its contacts. */
  readonly contacts?: Contacts;
  /** Of a lead: what it told its account, and what that told back. */
  readonly told?: ToldAccount | null;
  readonly company?: AccountFacts | null;
  readonly email: string | null;
  readonly createdAt: Instant;
  /** `max(previous, event.occurredAt)`; 0 before the first event. */
  readonly clock: Instant;
  readonly traits: Readonly<Record<string, Json>>;
  /** When each trait was last told; the newest wins. */
  readonly traitTimes: Readonly<Record<string, Instant>>;
  /** Domain of the company, null for free-mail and unknown. */
  readonly account: string | null;
  readonly stage: string;
  readonly stageSince: Instant;
  readonly owner: string | null;
  readonly lists: readonly string[];
  readonly counters: Readonly<Record<string, CounterState>>;
  /** Points of added rows that stay, by group. */
  readonly points: Readonly<Record<string, number>>;
  /** Points of set slots, by group, then by `workflow:node`. */
  readonly slots: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Points of added rows that time takes away, by group; absent while there were none. */
  readonly fading?: Readonly<Record<string, FadingPoints>>;
  /** Instants of the last times a limited rule gave points, by `workflow:node`. */
  readonly limits: Readonly<Record<string, readonly Instant[]>>;
  /**
   * When time alone next carries the score over a line, null for never, and by which model and lines that was
   * worked out (`Plan.foresight`); absent while no points fade.
   */
  readonly crossing?: { readonly at: Instant | null; readonly by: string };
  /** The instants of `limits` for rules limited per object: by `workflow:node`, each object's instants, longest unseen first. */
  readonly objects?: Readonly<Record<string, readonly ObjectTimes[]>>;
  readonly score: Score;
  readonly runs: readonly WaitingRun[];
  /** When something next happens to the lead by time alone; null when nothing does. */
  readonly due: Instant | null;
  /** Workflows this lead has entered: first, or last where it may enter once per period. */
  readonly entered: Readonly<Record<WorkflowId, Instant>>;
  /** What it was assigned to, by experiment; absent while it took part in none. */
  readonly trials?: Readonly<Record<string, Assigned>>;
  /** What its company was assigned to where the lead itself was not yet, as the host found it before the turn. */
  readonly companyTrials?: Readonly<Record<string, Assigned>>;
}
