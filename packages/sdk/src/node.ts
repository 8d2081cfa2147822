import type { Static, TSchema } from 'typebox';
import type { EffectContext } from './context.ts';
import type { CapabilityDeclaration } from './declaration.ts';
import type { Json, Rule } from './json.ts';
import type { Port } from './port.ts';
import type { EventTypes, Source } from './source.ts';
import type { WaitAnswer } from './wait.ts';
import type { PublishContext, WorkspaceView } from './workspace-view.ts';

/** How often a score node may give its points to one lead. */
export interface ScoreLimit {
  /** Times within `per`. */
  readonly times: number;
  /** Periods roll: a day is the last 24 hours, a month the last 30 days. */
  readonly per: 'lifetime' | 'day' | 'week' | 'month' | { readonly days: number };
  /**
   * Path of the property that tells objects apart: `event.properties.url`. Each has the limit to itself; events
   * without the property are one object. The 128 objects seen last are remembered.
   */
  readonly object?: string;
}

/** How time takes from points: by halves, or all at once. Days may be fractions. */
export type ScoreDecay = { readonly halfLifeDays: number } | { readonly expiresAfterDays: number };

/** How the points of a score node are kept. */
export interface ScoreSlot {
  /** Id of a group of the scoring model: `fit`, `engagement`. */
  readonly group: string;
  /** `add` a row per event, or `set` this node's one slot. */
  readonly mode: 'add' | 'set';
  readonly limit?: ScoreLimit;
  /** Only with `add`. Absent: as the scoring model says for the group. */
  readonly decay?: ScoreDecay | 'none';
}

/** A documented case: used in the product's help and run as a test. */
export interface NodeExample<Config> {
  readonly title: string;
  readonly config: Config;
  /** What the workspace holds in this case; absent parts are those of a new workspace. */
  readonly view?: Partial<WorkspaceView>;
  /** The data the rule sees; absent parts are empty. */
  readonly data?: Json;
  /** The value `logic` must give for `data`. */
  readonly value?: Json;
  /** Of an action: how its requests are answered, in their order; the last answer holds for all that follow. */
  readonly responses?: readonly ExampleResponse[];
  /** Of an action: what its effect must answer for `value` then. */
  readonly answer?: { readonly port: string; readonly data: Json };
}

/** How a request of an example is answered. */
export interface ExampleResponse {
  /** 0: the connection fails. */
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Json;
}

/**
 * What every node has. `logic(config, context)` is called once, when a workflow is published, and gives plain
 * JSON-logic: the same config gives the same rule. It may throw a ConfigError.
 */
export interface NodeCommon<S extends TSchema> {
  /* Callbacks are methods, so that a definition with its own config type is a NodeDefinition. */
  /** Name within the plugin, kebab-case; `core/` + this in documents. */
  readonly type: string;
  /** Version of the config's shape, from 1. */
  readonly version: number;
  readonly title: string;
  readonly description: string;
  /** Name of a Tabler icon in kebab-case: `forms`, `mail`. */
  readonly icon: string;
  /** Heading in the palette when the kind's own does not fit. */
  readonly category?: string;
  /** Other words people search the palette for: `minus`, `negative`. */
  readonly keywords?: readonly string[];
  /** JSON Schema of the config; `x-sluice` on a property picks a richer input, see `input`. */
  readonly config: S;
  /** A valid config for a node just dropped on the canvas. */
  readonly initial: Static<S>;
  /** One plain sentence for the node's card; never throws. `view` names segments and stages. */
  sentence(config: Static<S>, view: WorkspaceView): string;
  /** The template the sentence was made from, where it was: `At least {{least}} employees?` */
  readonly sentenceTemplate?: string;
  /** From the config of version `n` to that of `n + 1`. */
  readonly migrate?: Readonly<Record<number, (config: Json) => Json>>;
  /** Configs as older versions had them, by version: what `migrate` is tried with. */
  readonly was?: Readonly<Record<number, readonly Json[]>>;
  readonly examples: readonly NodeExample<Static<S>>[];
}

/** Starts runs. Always one port, `out`. */
export interface TriggerNode<S extends TSchema = TSchema> extends NodeCommon<S> {
  readonly kind: 'trigger';
  /** Event types it listens to; `*` is any event from outside. */
  events(config: Static<S>): readonly string[];
  /** Totals of the score whose crossing it waits for: decay is watched for these too. */
  lines?(config: Static<S>): readonly number[];
  /** The events it declares, with the JSON Schema of their properties; what rules see as `event.properties`. */
  readonly eventTypes?: EventTypes;
  /** Where they come from, when the plugin itself brings them in. */
  readonly source?: Source;
  logic(config: Static<S>, context: PublishContext): Rule;
}

/** Sends a run one way or another. */
export interface BranchNode<S extends TSchema = TSchema> extends NodeCommon<S> {
  readonly kind: 'condition' | 'split';
  ports(config: Static<S>, view: WorkspaceView): readonly Port[];
  /** The ports, where they are the same for every config. */
  readonly fixedPorts?: readonly Port[];
  logic(config: Static<S>, context: PublishContext): Rule;
}

/** Gives points. One port, `out`. */
export interface ScoreNode<S extends TSchema = TSchema> extends NodeCommon<S> {
  readonly kind: 'score';
  slot(config: Static<S>): ScoreSlot;
  logic(config: Static<S>, context: PublishContext): Rule;
}

/** Moves the stage or updates the lead. One port, `out`. */
export interface StepNode<S extends TSchema = TSchema> extends NodeCommon<S> {
  readonly kind: 'stage' | 'update';
  logic(config: Static<S>, context: PublishContext): Rule;
}

/**
 * Holds a run until an instant: `logic` gives a {@link WaitValue}. It leaves by `out` then; one that also
 * waits for an event leaves by `happened`, or by `timeout` when the instant comes first.
 */
export interface WaitNode<S extends TSchema = TSchema> extends NodeCommon<S> {
  readonly kind: 'wait';
  /** Default: `happened` and `timeout` with an awaited event, else `out`. */
  ports?(config: Static<S>, view: WorkspaceView): readonly Port[];
  /** The event awaited; a wait without it, or null, waits for time only. */
  answer?(config: Static<S>): WaitAnswer | null;
  logic(config: Static<S>, context: PublishContext): Rule;
}

/** The same value, not to be written on at any depth. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : { readonly [Key in keyof T]: DeepReadonly<T[Key]> };

/** The schemas of what an effect answers, by port. */
export type Results = Readonly<Record<string, TSchema>>;

/** An effect's answer: a port and data of that port's schema. */
export type ResultOf<R extends Results> = {
  [P in keyof R & string]: { readonly port: P; readonly data: Static<R[P]> };
}[keyof R & string];

/**
 * Asks the outside world for something. Leaves by `out` at once; when a port of
 * `results` is wired, the run also waits for the answer and leaves by that port.
 */
export interface ActionNode<
  S extends TSchema = TSchema,
  I extends TSchema = TSchema,
  R extends Results = Results,
  D extends CapabilityDeclaration = CapabilityDeclaration,
> extends NodeCommon<S> {
  readonly kind: 'action';
  logic(config: Static<S>, context: PublishContext): Rule;
  /** What `logic` gives and `run` takes; checked by the host before each run. */
  readonly input: I;
  readonly results: R;
  readonly capabilities: D;
  run(context: EffectContext<D>, input: DeepReadonly<Static<I>>): Promise<ResultOf<R>>;
}

/** Any node definition, its own types forgotten. */
export type NodeDefinition = TriggerNode | BranchNode | ScoreNode | StepNode | WaitNode | ActionNode;
