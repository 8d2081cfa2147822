import { ConfigError, defineUpdate, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';

export const enrolInNurture = defineUpdate({
  type: 'enrol-in-nurture',
  version: 1,
  title: 'Enrol in nurture',
  description:
    'Enrols the lead in a nurture programme, once. A workflow can start at the event “nurture.enrolled”.',
  icon: 'plant',
  keywords: ['campaign', 'drip', 'sequence', 'cadence', 'nurturing'],
  config: input.form({
    program: Type.String({
      title: 'Programme',
      description: 'Name of the nurture programme.',
      default: '',
      maxLength: 100,
    }),
  }),
  initial: { program: '' },
  sentence: ({ program }) =>
    program === ''
      ? 'Enrol the lead in a nurture programme (not named yet).'
      : `Enrol the lead in the nurture programme ${quote(program)}.`,
  logic: ({ program }) => {
    const name = program.trim();
    if (name === '') throw new ConfigError('/program', 'Name the nurture programme.');
    const list = `nurture:${name}`;
    const enrolled = { in: [list, { merge: [rule.field('lead.lists')] }] };
    const emitted = rule.object({ type: 'nurture.enrolled', properties: rule.object({ program: name }) });
    return { if: [enrolled, rule.object({}), rule.object({ addTo: [list], emit: [emitted] })] };
  },
  examples: [
    {
      title: 'The first time',
      config: { program: 'awareness' },
      data: { lead: { lists: ['newsletter'] } },
      value: {
        addTo: ['nurture:awareness'],
        emit: [{ type: 'nurture.enrolled', properties: { program: 'awareness' } }],
      },
    },
    {
      title: 'Already enrolled',
      config: { program: 'awareness' },
      data: { lead: { lists: ['nurture:awareness'] } },
      value: {},
    },
  ],
});
