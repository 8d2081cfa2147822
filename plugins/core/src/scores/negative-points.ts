import { defineScore, input } from '@sluice/sdk';
import { Type } from 'typebox';
import { nameOf } from '../words/name-of.ts';
import { pointsWords } from '../words/points.ts';
import { fadeFields, fadeOf, fadesAsGroup, fadeWords } from './fade.ts';
import { groupField } from './group-field.ts';
import { limitFields, limitOf, limitWords, noLimit } from './limit.ts';

export const negativePoints = defineScore({
  type: 'negative-points',
  version: 1,
  title: 'Take points away',
  description:
    'Takes points from a lead that shows no interest in buying, such as a visitor of the careers pages.',
  icon: 'circle-minus',
  keywords: [
    'score',
    'adjustment',
    'negative',
    'minus',
    'subtract',
    'decrease',
    'deduct',
    'penalty',
    'careers',
  ],
  config: input.form({
    points: Type.Number({
      title: 'Points to take away',
      description: 'Written without a minus sign.',
      exclusiveMinimum: 0,
      maximum: 1000,
      default: 10,
    }),
    group: groupField('engagement'),
    ...limitFields,
    ...fadeFields,
  }),
  initial: { points: 10, group: 'engagement', ...noLimit, ...fadesAsGroup },
  sentence: (config, view) =>
    `Take ${pointsWords(config.points)} away from ${nameOf(view.groups, config.group)}${limitWords(config)}${fadeWords(config)}.`,
  slot: (config) => ({ group: config.group, mode: 'add', ...limitOf(config), ...fadeOf(config) }),
  logic: ({ points }) => -points,
  examples: [
    {
      title: 'A visit to the careers page',
      config: { points: 10, group: 'engagement', limit: 'lifetime', times: 2 },
      data: { event: { type: 'page.viewed', properties: { path: '/careers/engineer' } } },
      value: -10,
    },
  ],
});
