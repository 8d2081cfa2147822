import { defineCondition, input, type Rule, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { yesNo } from './ports.ts';

/** Answers that say no, beside an unknown one. */
const denials = [false, 0, 'no', 'false', '0', 'none', 'unknown', 'n/a'];

const questions = {
  budget: 'Budget discussed',
  authority: 'Authority confirmed',
  need: 'Need articulated',
  timeline: 'Timeline identified',
};

const answered = (name: string): Rule => {
  const field = rule.field(`lead.traits.${name}`);
  return rule.all([rule.known(field), rule.not({ in_list: [field, denials] })]);
};

export const bantCheck = defineCondition({
  type: 'bant-check',
  version: 1,
  title: 'BANT check',
  description:
    'Are enough of the four known: budget, authority, need, timeline? Reads the lead’s fields budget, authority, need and timeline; “no” and “none” count as not met.',
  icon: 'clipboard-check',
  keywords: ['budget', 'authority', 'need', 'timeline', 'qualify'],
  config: input.form({
    needed: Type.Integer({
      title: 'How many of the four',
      description: `${Object.values(questions).join(', ')}.`,
      minimum: 1,
      maximum: 4,
      default: 2,
    }),
  }),
  initial: { needed: 2 },
  sentence: ({ needed }) =>
    needed === 4
      ? 'Are budget, authority, need and timeline all met?'
      : `${needed === 1 ? 'Is' : 'Are'} at least ${needed} of budget, authority, need and timeline met?`,
  ports: () => yesNo,
  logic: ({ needed }) => {
    const met = Object.keys(questions).map((name): Rule => ({ if: [answered(name), 1, 0] }));
    return { if: [{ '>=': [{ '+': met }, needed] }, 'yes', 'no'] };
  },
  examples: [
    {
      title: 'Need and timeline are known',
      config: { needed: 2 },
      data: { lead: { traits: { need: 'replace spreadsheets', timeline: 'Q3', authority: 'no' } } },
      value: 'yes',
    },
    {
      title: 'A denied budget does not count',
      config: { needed: 2 },
      data: { lead: { traits: { need: 'replace spreadsheets', budget: 'No' } } },
      value: 'no',
    },
  ],
});
