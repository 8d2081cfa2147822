import type { Json } from '@sluice/sdk';
import type { Workspace } from '../workspace.ts';
import { hasWord } from './has-word.ts';

const trait = (name: string): Json => ({ var: `lead.traits.${name}` });

/** The named conditions of a new workspace. */
export const defaultSegments: Workspace['segments'] = [
  {
    id: 'icp',
    name: 'ICP fit',
    description: 'The ideal customer: a target industry and at least 50 employees.',
    rule: {
      and: [
        {
          in_list: [
            trait('industry'),
            ['Software', 'Technology', 'Financial Services', 'Manufacturing', 'Healthcare'],
          ],
        },
        {
          or: [
            { in_list: [trait('company_size'), ['Mid-market', 'Enterprise']] },
            { '>=': [{ var: ['lead.traits.employees', 0] }, 50] },
          ],
        },
      ],
    },
  },
  {
    id: 'decision-maker',
    name: 'Decision-maker',
    description: 'Director or above, or said to decide.',
    rule: {
      or: [
        { in_list: [trait('seniority'), ['C-level', 'VP', 'Director']] },
        { '==': [trait('decision_role'), 'Decision-maker'] },
        { contains_any: [trait('title'), ['chief', 'vice president', 'director']] },
        hasWord(trait('title'), ['ceo', 'cto', 'cfo', 'cmo', 'vp']),
      ],
    },
  },
  {
    id: 'returning-visitor',
    name: 'Returning visitor',
    description: 'On the website again, a day or more after the first visit.',
    rule: {
      and: [
        { '>=': [{ days_since: [{ first: { event: 'page.viewed' } }] }, 1] },
        { '>=': [{ count: { event: 'page.viewed', days: 1 } }, 1] },
      ],
    },
  },
  {
    id: 'engaged-on-pricing',
    name: 'Engaged on pricing',
    description: 'More than two minutes on the pricing page within 30 days.',
    rule: {
      '>': [
        {
          sum: {
            event: 'page.viewed',
            of: 'event.properties.durationMs',
            where: { matches_path: [{ var: 'event.properties.path' }, '/pricing'] },
            days: 30,
          },
        },
        120_000,
      ],
    },
  },
];
