import type { Static, TSchema } from 'typebox';
import type { CapabilityDeclaration } from './declaration.ts';
import type { Rule } from './json.ts';
import type {
  ActionNode,
  BranchNode,
  NodeExample,
  Results,
  ScoreNode,
  StepNode,
  TriggerNode,
  WaitNode,
} from './node.ts';
import type { Port } from './port.ts';
import type { PortRule } from './port-rule.ts';
import { fillSentence, type SentenceTemplate } from './sentence.ts';
import type { EventTypes } from './source.ts';
import type { PublishContext, WorkspaceView } from './workspace-view.ts';

/** What `defineX` takes: the node, its sentence by a function or as a template with `{{fields}}` of the config. */
type Given<Node, Config, Text extends string> = Omit<Node, 'kind' | 'sentence' | 'sentenceTemplate'> & {
  readonly sentence: ((config: Config, view: WorkspaceView) => string) | SentenceTemplate<Text, Config>;
};

interface Said<Config> {
  sentence(config: Config, view: WorkspaceView): string;
  readonly sentenceTemplate?: string;
}

function said<Config>(
  sentence: string | ((config: Config, view: WorkspaceView) => string),
  schema: TSchema,
): Said<Config> {
  if (typeof sentence !== 'string') return { sentence };
  return {
    sentence: (config, view) => fillSentence(sentence, { schema, config, view }),
    sentenceTemplate: sentence,
  };
}

/** Starts runs on events: those of other plugins and of the product by `events`, its own by `eventTypes`. */
export const defineTrigger = <
  S extends TSchema,
  const E extends EventTypes = EventTypes,
  const Text extends string = string,
>(
  node: Omit<Given<TriggerNode<S>, Static<S>, Text>, 'events' | 'eventTypes'> &
    (
      | { events(config: Static<S>): readonly string[]; readonly eventTypes?: never }
      | { readonly eventTypes: E; events?(config: Static<S>): readonly (keyof E & string)[] }
    ),
): TriggerNode<S> => ({
  ...node,
  ...said<Static<S>>(node.sentence, node.config),
  events: node.events ?? (() => Object.keys(node.eventTypes ?? {})),
  kind: 'trigger',
});

/** The ports of a branch: labels by id, or a function of the config. */
type PortsGiven<S extends TSchema> =
  | Readonly<Record<string, string>>
  | ((config: Static<S>, view: WorkspaceView) => readonly Port[]);

type IsFunction<T> = T extends (...args: never[]) => unknown ? true : false;

/** Where the ports are always the same, rules and examples cannot name another. */
type GivenBranch<S extends TSchema, Ports, Text extends string> = Omit<
  Given<BranchNode<S>, Static<S>, Text>,
  'ports' | 'fixedPorts' | 'logic' | 'examples'
> & {
  readonly ports: Ports;
  logic(
    config: Static<S>,
    context: PublishContext,
  ): true extends IsFunction<Ports> ? Rule : PortRule<keyof Ports & string>;
  readonly examples: readonly (NodeExample<Static<S>> &
    (true extends IsFunction<Ports> ? unknown : { readonly value?: keyof Ports & string }))[];
};

const defineBranch =
  <K extends BranchNode['kind']>(kind: K) =>
  <S extends TSchema, const Ports extends PortsGiven<S>, const Text extends string = string>(
    node: GivenBranch<S, Ports, Text>,
  ): BranchNode<S> & { readonly kind: K } => {
    const { ports, ...others } = node;
    const common = { ...others, ...said<Static<S>>(node.sentence, node.config), kind };
    if (typeof ports === 'function') return { ...common, ports };
    const fixedPorts: readonly Port[] = Object.entries(ports).map(([id, label]) => ({ id, label }));
    return { ...common, ports: () => fixedPorts, fixedPorts };
  };

/** Sends a run one way or another by a rule. */
export const defineCondition = defineBranch('condition');

/** Sends runs several ways by chance or by case. */
export const defineSplit = defineBranch('split');

/** Gives points. */
export const defineScore = <S extends TSchema, const Text extends string = string>(
  node: Given<ScoreNode<S>, Static<S>, Text>,
): ScoreNode<S> => ({ ...node, ...said<Static<S>>(node.sentence, node.config), kind: 'score' });

/** Moves a lead to a stage. */
export const defineStage = <S extends TSchema, const Text extends string = string>(
  node: Given<StepNode<S>, Static<S>, Text>,
): StepNode<S> => ({ ...node, ...said<Static<S>>(node.sentence, node.config), kind: 'stage' });

/** Holds a run until an instant, or until an event. */
export const defineWait = <S extends TSchema, const Text extends string = string>(
  node: Given<WaitNode<S>, Static<S>, Text>,
): WaitNode<S> => ({ ...node, ...said<Static<S>>(node.sentence, node.config), kind: 'wait' });

/** Changes the lead's own record within the turn. */
export const defineUpdate = <S extends TSchema, const Text extends string = string>(
  node: Given<StepNode<S>, Static<S>, Text>,
): StepNode<S> => ({ ...node, ...said<Static<S>>(node.sentence, node.config), kind: 'update' });

/** Asks the outside world for something. */
export const defineAction = <
  S extends TSchema,
  I extends TSchema,
  const R extends Results,
  const D extends CapabilityDeclaration,
  const Text extends string = string,
>(
  node: Given<ActionNode<S, I, R, D>, Static<S>, Text>,
): ActionNode<S, I, R, D> => ({ ...node, ...said<Static<S>>(node.sentence, node.config), kind: 'action' });
