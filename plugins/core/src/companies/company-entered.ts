import { ConfigError, defineTrigger, input, rule } from '@sluice/sdk';
import { nameOf } from '../words/name-of.ts';

export const companyEntered = defineTrigger({
  type: 'company-entered',
  version: 1,
  title: 'Company enters a stage or band',
  description:
    'Starts for each contact when the company it belongs to enters a stage or a band of the score.',
  icon: 'building',
  category: 'Companies',
  config: input.form({
    stage: input.stage({ title: 'Stage', description: 'Leave empty to watch the band.', default: '' }),
    band: input.band({ title: 'Band', description: 'Leave empty to watch the stage.', default: '' }),
  }),
  initial: { stage: '', band: '' },
  sentence: ({ stage, band }, view) => {
    const parts = [
      ...(stage === '' ? [] : [`enters the stage ${nameOf(view.stages, stage)}`]),
      ...(band === '' ? [] : [`becomes ${nameOf(view.bands, band)}`]),
    ];
    return parts.length === 0
      ? 'When a lead’s company enters a stage or band.'
      : `When a lead’s company ${parts.join(' or ')}.`;
  },
  events: () => ['account.updated'],
  logic: ({ stage, band }, context) => {
    const known =
      context.stages.some(({ id }) => id === stage) || context.bands.some(({ id }) => id === band);
    if (!known) throw new ConfigError('/stage', 'Choose a stage or a band.');
    const entered = (what: 'stage' | 'band', value: string) =>
      rule.all([
        { '==': [rule.field(`event.properties.${what}`), value] },
        rule.not({ '==': [rule.field(`event.properties.from.${what}`), value] }),
      ]);
    return rule.any([
      ...(stage === '' ? [] : [entered('stage', stage)]),
      ...(band === '' ? [] : [entered('band', band)]),
    ]);
  },
  examples: [
    {
      title: 'The company becomes an MQL',
      config: { stage: 'mql', band: '' },
      data: { event: { type: 'account.updated', properties: { stage: 'mql', from: { stage: 'lead' } } } },
      value: true,
    },
    {
      title: 'It was one before',
      config: { stage: 'mql', band: '' },
      data: { event: { type: 'account.updated', properties: { stage: 'mql', from: { stage: 'mql' } } } },
      value: false,
    },
  ],
});
