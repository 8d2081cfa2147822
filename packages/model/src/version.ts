import type { Json, Rule, ScoreSlot, WaitAnswer } from '@sluice/sdk';
import type { Counter } from './counter.ts';
import type { WorkflowDocument } from './document.ts';
import type { NodeId } from './ids.ts';

interface StepCommon {
  readonly node: NodeId;
  /** The ports that lead here; empty for triggers. */
  readonly after: readonly (readonly [node: NodeId, port: string])[];
  /** The name shown in traces and score rows. */
  readonly title: string;
  /** `plugin/type` of the node. */
  readonly type: string;
  /** JSON-logic over `{ lead, account, event, score, stage, counts, now }`. */
  readonly logic: Rule;
}

/** One step of a program; its kind says what the value of `logic` means. */
export type Step =
  | (StepCommon & {
      readonly kind: 'trigger';
      readonly events: readonly string[];
      /** Totals of the score whose crossing it waits for. */
      readonly lines?: readonly number[];
    })
  | (StepCommon & { readonly kind: 'condition' | 'split'; readonly ports: readonly string[] })
  | (StepCommon & { readonly kind: 'score'; readonly slot: ScoreSlot })
  | (StepCommon & { readonly kind: 'stage' | 'update' })
  | (StepCommon & {
      readonly kind: 'wait';
      readonly ports: readonly string[];
      readonly answer: WaitAnswer | null;
    })
  | (StepCommon & { readonly kind: 'action'; readonly results: readonly string[] });

/** The step of a kind. */
export type StepOf<K extends Step['kind'], S extends Step = Step> = S extends Step
  ? [K & S['kind']] extends [never]
    ? never
    : S
  : never;

/** What is run: steps in topological order, each with plain JSON-logic. */
export interface Program {
  readonly steps: readonly Step[];
  readonly counters: readonly Counter[];
  /** Rules that end waiting runs when true, from the settings; null for none. */
  readonly goal: Rule;
  readonly exit: Rule;
}

/** The node types a version was published with. */
export type NodeTypeLocks = Readonly<
  Record<string, { readonly version: number; readonly integrity: string }>
>;

/** An immutable published version. */
export interface WorkflowVersion {
  readonly graph: WorkflowDocument;
  readonly program: Program;
  readonly nodeTypes: NodeTypeLocks;
  /** SHA-256 in hex of the canonical JSON (RFC 8785) of graph, program and nodeTypes. */
  readonly hash: string;
}

/** A node type as others see it: `GET /v1/node-types`. */
export interface NodeTypeInfo {
  readonly type: string;
  readonly version: number;
  readonly kind: Step['kind'];
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly category: string;
  /** Other words people search for. */
  readonly keywords: readonly string[];
  /** JSON Schema of the config. */
  readonly config: Json;
  readonly initial: Json;
  /** Ports of a node with the initial config. */
  readonly ports: readonly { readonly id: string; readonly label: string }[];
  readonly results: readonly string[];
  readonly plugin: string;
}
