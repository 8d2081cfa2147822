import { ConfigError, defineCondition, input, type NamedRule } from '@sluice/sdk';
import { nameOf } from '../words/name-of.ts';
import { yesNo } from './ports.ts';

const icpFit: NamedRule = {
  id: 'icp-fit',
  name: 'ICP fit',
  rule: {
    and: [
      { in_list: [{ var: 'lead.traits.industry' }, ['Software', 'Financial services']] },
      { '>=': [{ var: 'lead.traits.employees' }, 200] },
    ],
  },
};

export const segment = defineCondition({
  type: 'segment',
  version: 1,
  title: 'Segment',
  description:
    'Is the lead in a named segment, such as “ICP fit”? Defined once in the settings, used everywhere.',
  icon: 'users-group',
  keywords: ['icp', 'fit', 'audience', 'if', 'filter'],
  config: input.form({
    segment: input.segment({
      title: 'Segment',
      description:
        'Its rule is copied into the published version, so later changes reach only later versions.',
      default: '',
    }),
  }),
  initial: { segment: '' },
  sentence: ({ segment: id }, view) => `Is the lead in ${nameOf(view.segments, id)}?`,
  ports: () => yesNo,
  logic: ({ segment: id }, { segments }) => {
    const found = segments.find((candidate) => candidate.id === id);
    if (!found)
      throw new ConfigError('/segment', id === '' ? 'Choose a segment.' : `The segment “${id}” is gone.`);
    return { if: [found.rule, 'yes', 'no'] };
  },
  examples: [
    {
      title: 'In ICP fit',
      config: { segment: 'icp-fit' },
      view: { segments: [icpFit] },
      data: { lead: { traits: { industry: 'Software', employees: 900 } } },
      value: 'yes',
    },
    {
      title: 'Not in ICP fit',
      config: { segment: 'icp-fit' },
      view: { segments: [icpFit] },
      data: { lead: { traits: { industry: 'Agriculture', employees: 900 } } },
      value: 'no',
    },
  ],
});
