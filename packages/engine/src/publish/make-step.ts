import type { Step } from '@sluice/model';
import type { NodeDefinition, NodeKind, Port, Rule } from '@sluice/sdk';

/** What every step has, and what its node was asked. */
export interface StepParts {
  readonly common: Pick<Step, 'node' | 'after' | 'title' | 'type'>;
  readonly logic: Rule;
  readonly config: unknown;
  readonly ports: readonly Port[];
}

type Definition<K extends NodeKind> = Extract<NodeDefinition, { readonly kind: K }>;
type Makers = { readonly [K in NodeKind]: (definition: Definition<K>, parts: StepParts) => Step };

const plain =
  <K extends 'stage' | 'update'>(kind: K) =>
  (_: unknown, { common, logic }: StepParts): Step => ({ ...common, kind, logic });

const branch =
  <K extends 'condition' | 'split'>(kind: K) =>
  (_: unknown, { common, logic, ports }: StepParts): Step => ({
    ...common,
    kind,
    logic,
    ports: ports.map(({ id }) => id),
  });

const makers: Makers = {
  trigger: (definition, { common, logic, config }) => {
    const lines = definition.lines?.(config) ?? [];
    const events = [...definition.events(config)];
    return {
      ...common,
      kind: 'trigger',
      logic,
      events,
      ...(lines.length === 0 ? {} : { lines: [...lines] }),
    };
  },
  condition: branch('condition'),
  split: branch('split'),
  score: (definition, { common, logic, config }) => ({
    ...common,
    kind: 'score',
    logic,
    slot: { ...definition.slot(config) },
  }),
  stage: plain('stage'),
  update: plain('update'),
  wait: (definition, { common, logic, config, ports }) => ({
    ...common,
    kind: 'wait',
    logic,
    ports: ports.map(({ id }) => id),
    answer: definition.answer?.(config) ?? null,
  }),
  action: (definition, { common, logic }) => ({
    ...common,
    kind: 'action',
    logic,
    results: Object.keys(definition.results),
  }),
};

/** The step a node becomes. */
export function makeStep(definition: NodeDefinition, parts: StepParts): Step {
  const make = makers[definition.kind] as (definition: NodeDefinition, parts: StepParts) => Step;
  return make(definition, parts);
}
