import type { Json, JsonObject, ScoreDecay } from '@sluice/sdk';
import type { AssignmentRow } from './experiment.ts';
import type { EffectKey, Instant, LeadId, NodeId, RunId, WorkflowId } from './ids.ts';
import type { LeadState } from './lead-state.ts';
import type { Passage } from './passage.ts';

/** The rule that did something: enough to find it in its immutable version. */
export interface Cause {
  readonly workflow: WorkflowId;
  readonly workflowName: string;
  readonly version: number;
  readonly node: NodeId;
  readonly title: string;
}

/** One row of the score ledger. */
export interface ScoreRow {
  readonly lead: LeadId;
  readonly at: Instant;
  readonly group: string;
  readonly mode: 'add' | 'set';
  /** What the rule said. */
  readonly points: number;
  /** The change of the group's raw points: for a set slot the difference to what it held. */
  readonly delta: number;
  /** Why less than `points` was given: `once`, `3 per day`, `once per asset`. */
  readonly limited: string | null;
  /** How time takes from these points; null where they stay. */
  readonly decay: ScoreDecay | null;
  readonly rule: Cause;
  readonly event: string;
}

/** A lead entering a stage. */
export interface StageRow {
  readonly lead: LeadId;
  readonly at: Instant;
  readonly from: string | null;
  readonly to: string;
  /** Null for the first stage and for a move made by an event itself. */
  readonly rule: Cause | null;
  readonly event: string;
}

/** Something to be done outside, by the host, after the turn is committed. */
export interface EffectRequest {
  readonly key: EffectKey;
  readonly lead: LeadId;
  /** Node type whose `run` does it: `core/send-email`. */
  readonly type: string;
  readonly input: Json;
  readonly rule: Cause;
  readonly run: RunId;
  readonly at: Instant;
  /** The lead as it stood. */
  readonly subject: { readonly id: LeadId; readonly email: string | null; readonly traits: JsonObject };
}

/** One node a run passed. */
export interface TraceStep {
  readonly node: NodeId;
  readonly kind: string;
  readonly title: string;
  /** The value of the node's logic. */
  readonly value: Json;
  /** The port it left by; null when it ended or waits here. */
  readonly port: string | null;
}

/** One passage of a lead through one workflow, as people read it. */
export interface RunTrace {
  readonly run: RunId;
  readonly workflow: WorkflowId;
  readonly workflowName: string;
  readonly version: number;
  /** The event that started or resumed it. */
  readonly event: string;
  readonly eventType: string;
  readonly at: Instant;
  readonly steps: readonly TraceStep[];
  readonly outcome: 'ended' | 'waiting' | 'failed';
  /** Why it failed, when it did. */
  readonly error: { readonly node: NodeId; readonly code: string; readonly message: string } | null;
}

/** An event a turn has for somebody else: the host appends it to the log, to be judged in that one's order. */
export interface Told {
  /** Depends on the event being judged only, so that a retry tells it once. */
  readonly id: string;
  /** A lead, or the account of a domain, which is made when it is first told something. */
  readonly to: { readonly lead: LeadId } | { readonly account: string };
  readonly type: string;
  readonly properties: JsonObject;
  readonly traits: JsonObject;
  readonly email: string | null;
  readonly occurredAt: Instant;
}

/** Everything one turn did. */
export interface TurnResult {
  readonly state: LeadState;
  readonly rows: readonly ScoreRow[];
  readonly stages: readonly StageRow[];
  readonly effects: readonly EffectRequest[];
  /** Passages through workflows, in order; `expandPassage` makes each readable. */
  readonly passages: readonly Passage[];
  /** Events the turn itself made (`score.changed`, …), in order, as they were handled. */
  readonly internal: readonly { readonly type: string; readonly properties: JsonObject }[];
  /** What others are to hear of it. */
  readonly tell: readonly Told[];
  /** Runs that a goal or an exit ended: what they asked for and is not done yet is called off. */
  readonly cancels: readonly RunId[];
  /** Experiments the lead was assigned in. */
  readonly assignments: readonly AssignmentRow[];
  /** Set when nothing was applied: the state is the one given. */
  readonly quarantined: { readonly code: string; readonly message: string } | null;
}
