import { ConfigError, defineTrigger, input, rule } from '@sluice/sdk';
import { nameOf } from '../words/name-of.ts';

export const stageEntered = defineTrigger({
  type: 'stage-entered',
  version: 1,
  title: 'Stage entered',
  description: 'Starts when a lead enters a stage of its lifecycle: MQL, SQL, customer.',
  icon: 'flag',
  keywords: ['lifecycle', 'mql', 'start'],
  config: input.form({
    stage: input.stage({ title: 'Stage', default: '' }),
  }),
  initial: { stage: '' },
  sentence: ({ stage }, view) => `When a lead enters the stage ${nameOf(view.stages, stage)}.`,
  events: () => ['stage.changed'],
  logic: ({ stage }, context) => {
    if (!context.stages.some(({ id }) => id === stage)) throw new ConfigError('/stage', 'Choose a stage.');
    return { '==': [rule.field('event.properties.to'), stage] };
  },
  examples: [
    {
      title: 'A lead becomes an MQL',
      config: { stage: 'mql' },
      data: { event: { type: 'stage.changed', properties: { from: 'lead', to: 'mql' } } },
      value: true,
    },
    {
      title: 'Another stage',
      config: { stage: 'mql' },
      data: { event: { type: 'stage.changed', properties: { from: 'mql', to: 'sql' } } },
      value: false,
    },
  ],
});
