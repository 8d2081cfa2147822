import { defineScore, input } from '@sluice/sdk';
import { Type } from 'typebox';
import { nameOf } from '../words/name-of.ts';
import { pointsWords } from '../words/points.ts';
import { fadeFields, fadeOf, fadesAsGroup, fadeWords } from './fade.ts';
import { groupField } from './group-field.ts';
import { limitFields, limitOf, limitWords, noLimit } from './limit.ts';

export const addPoints = defineScore({
  type: 'add-points',
  version: 1,
  title: 'Add points',
  description: 'Gives the lead points each time it comes by, as often as you allow.',
  icon: 'circle-plus',
  keywords: ['score', 'adjustment', 'plus', 'positive', 'increase', 'behaviour'],
  config: input.form({
    points: Type.Number({
      title: 'Points',
      description: 'Acts near the end of the funnel deserve more than those at its top.',
      minimum: -1000,
      maximum: 1000,
      default: 10,
    }),
    group: groupField('engagement'),
    ...limitFields,
    ...fadeFields,
  }),
  initial: { points: 10, group: 'engagement', ...noLimit, ...fadesAsGroup },
  sentence: (config, view) =>
    `Add ${pointsWords(config.points)} to ${nameOf(view.groups, config.group)}${limitWords(config)}${fadeWords(config)}.`,
  slot: (config) => ({ group: config.group, mode: 'add', ...limitOf(config), ...fadeOf(config) }),
  logic: ({ points }) => points,
  examples: [
    {
      title: 'A visit to the pricing page, at most once per day',
      config: { points: 10, group: 'engagement', limit: 'day', times: 1 },
      data: { event: { type: 'page.viewed', properties: { path: '/pricing' } } },
      value: 10,
    },
  ],
});
