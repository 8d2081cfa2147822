import type {
  Diagnostic,
  EffectRequest,
  NodeTypeInfo,
  RunTrace,
  Score,
  ScoreRow,
  StageRow,
  WorkflowDocument,
  Workspace,
} from '@sluice/model';
import type { Json, JsonObject, Rule } from '@sluice/sdk';

/** A page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Who is signed in. */
export interface Session {
  readonly user: { readonly id: string; readonly name: string; readonly email: string } | null;
  readonly setupNeeded: boolean;
}

/** A row of the workflow list. */
export interface WorkflowSummary {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly position: number;
  readonly revision: number;
  readonly publishedVersion: number | null;
  readonly publishedAt: string | null;
  readonly changed: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly entered7d: number;
  readonly updatedAt: string;
}

/** How a node presents itself for its present config. */
export interface NodeView {
  readonly sentence: string;
  readonly ports: readonly { readonly id: string; readonly label: string }[];
  readonly title: string;
  readonly icon: string;
  readonly kind: NodeTypeInfo['kind'];
}

/** What the server knows of a document. */
export interface Checked {
  readonly diagnostics: readonly Diagnostic[];
  readonly nodes: Readonly<Record<string, NodeView>>;
}

/** A workflow with its draft. */
export interface Workflow extends Checked {
  readonly id: string;
  readonly name: string;
  readonly document: WorkflowDocument;
  readonly revision: number;
  readonly publishedVersion: number | null;
  readonly changed: boolean;
  readonly updatedAt: string;
  /** Highest number an id of a node ever had in this workflow. */
  readonly nodeFloor: number;
}

/** One published version in the history. */
export interface VersionSummary {
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: string;
  readonly publishedBy: string | null;
  readonly note: string | null;
}

/** A diff in meaning. */
export interface WorkflowDiff {
  readonly nodes: {
    readonly added: readonly DiffNode[];
    readonly removed: readonly DiffNode[];
    readonly changed: readonly (DiffNode & { readonly before: string; readonly after: string })[];
    readonly moved: readonly DiffNode[];
  };
  readonly edges: { readonly added: readonly DiffEdge[]; readonly removed: readonly DiffEdge[] };
  readonly points: readonly Json[];
}

/** A wire that is new or gone. */
export interface DiffEdge {
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string };
}

export interface DiffNode {
  readonly node: string;
  readonly title: string;
}

/** How many wait at a step. */
export interface WaitingAt {
  readonly node: string;
  readonly title: string;
  readonly runs: number;
}

/** What publishing would do. */
export interface PublishPreview {
  readonly waiting: readonly WaitingAt[];
  readonly diff: WorkflowDiff;
  readonly diagnostics: readonly Diagnostic[];
  /** What counting something new of the past costs; null when nothing new is counted. */
  readonly past: PastCost | null;
}

/** What filling new counters from the log costs. */
export interface PastCost {
  readonly counters: number;
  readonly leads: number;
  readonly events: number;
  readonly seconds: number;
  /** Whether the time was measured on this server. */
  readonly measured: boolean;
}

interface Scored {
  readonly total: number | null;
  readonly band: string | null;
}

/** Who crosses which line by a changed scoring model; `bands` by `from>to`. */
export interface RescoreFindings {
  readonly changed: number;
  readonly handoff: { readonly up: number; readonly down: number };
  readonly bands: Readonly<Record<string, number>>;
  readonly leads: readonly {
    readonly id: string;
    readonly email: string | null;
    readonly from: Scored;
    readonly to: Scored;
    readonly handoff: 'up' | 'down' | null;
  }[];
}

/** A walk over all leads. */
export interface Sweep {
  readonly id: string;
  readonly kind: 'fill' | 'rescore-preview' | 'rescore';
  readonly status: 'running' | 'done' | 'replaced';
  readonly workflow: string | null;
  readonly leads: number;
  readonly walked: number;
  readonly events: number;
  readonly changed: number;
  readonly findings: RescoreFindings | null;
}

/** How many leads passed where. */
export interface Counts {
  readonly nodes: Readonly<
    Record<
      string,
      {
        readonly passed: number;
        readonly ports: Readonly<Record<string, number>>;
        readonly waiting: number;
        readonly errors: number;
      }
    >
  >;
  readonly version: number | null;
}

/** When a lead that came to a wait now would go on. */
export interface NextTime {
  readonly from: string;
  /** Null where it would not wait, or for an event only. */
  readonly at: string | null;
  readonly waits: boolean;
  readonly problem: string | null;
  readonly zone: string;
  readonly lead: { readonly id: string; readonly email: string | null; readonly name: string | null } | null;
}

/** One event of a simulation, and what it did. */
export interface SimulatedStep {
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly properties: JsonObject;
    readonly traits: JsonObject;
    readonly occurredAt: string;
  };
  readonly state: {
    readonly stage: string;
    readonly score: Score;
    readonly owner: string | null;
    readonly traits: JsonObject;
    readonly lists: readonly string[];
    readonly due: string | null;
    readonly waiting: readonly {
      readonly workflow: string;
      readonly node: string;
      readonly wakeAt: string | null;
      readonly event: string | null;
    }[];
  };
  readonly rows: readonly ScoreRow[];
  readonly stages: readonly StageRow[];
  readonly trace: readonly RunTrace[];
  readonly effects: readonly EffectRequest[];
  readonly quarantined: { readonly code: string; readonly message: string } | null;
  readonly whyNot: readonly ({ readonly run: string; readonly node: string } & WhyNotAnswer)[];
}

/** The way a lead leaves a branch by, and the smallest changes that would send it another way. */
export interface WhyNotAnswer {
  readonly port: string;
  readonly others: readonly {
    readonly port: string;
    readonly changes: readonly (readonly {
      readonly name: string;
      readonly label: string;
      readonly from: Json;
      readonly to: Json;
    }[])[];
  }[];
}

/** An event as the API takes it. */
export interface EventInput {
  readonly type: string;
  readonly lead?: { readonly id?: string; readonly email?: string; readonly anonymousId?: string };
  readonly traits?: JsonObject;
  readonly properties?: JsonObject;
  readonly occurredAt?: string;
}

/** A lead's stage with when and why. */
export interface LeadStage {
  readonly stage: string;
  readonly at: string;
  readonly cause: Json;
}

export interface Lead {
  readonly id: string;
  readonly email: string | null;
  readonly traits: JsonObject;
  readonly account: Json;
  readonly stage: string;
  readonly stages: readonly LeadStage[];
  readonly score: Score;
  readonly owner: string | null;
  readonly lists?: readonly string[];
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/** A rule tried on recent leads. */
export interface RulePreview {
  readonly of: number;
  readonly matched: number;
  readonly samples: readonly RuleSample[];
  readonly misses: readonly (RuleSample & {
    readonly failed: readonly string[];
    readonly has: readonly { readonly name: string; readonly value: Json }[];
  })[];
  readonly diagnostics: readonly Diagnostic[];
  readonly sentence: string;
}

/** Where a segment is used, and how many recent leads are in it. */
export interface SegmentUses {
  readonly id: string;
  readonly of: number;
  readonly matched: number;
  readonly uses: readonly {
    readonly in: 'workflow' | 'segment' | 'territory';
    readonly id: string;
    readonly name: string;
    readonly node: string | null;
    readonly title: string | null;
    readonly live: boolean;
    readonly draft: boolean;
  }[];
}

/** Whom a changed segment would take in and leave out. */
export interface SegmentPreview {
  readonly of: number;
  readonly before: number;
  readonly after: number;
  readonly enters: number;
  readonly leaves: number;
  readonly entering: readonly RuleSample[];
  readonly leaving: readonly RuleSample[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface RuleSample {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
}

export interface Settings {
  readonly workspace: Workspace;
  readonly revision: number;
}

export type { Diagnostic, NodeTypeInfo, Rule, WorkflowDocument, Workspace };
