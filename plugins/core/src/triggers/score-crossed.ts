import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';

const directions = { up: 'reaches', down: 'falls below' };

export const scoreCrossed = defineTrigger({
  type: 'score-crossed',
  version: 1,
  title: 'Score crossed',
  description:
    'Starts at the moment the total score reaches a number, or falls below it again, by points or because they faded.',
  icon: 'trending-up',
  keywords: ['threshold', 'points', 'start'],
  config: input.form({
    direction: input.choice(directions, { title: 'When the score', default: 'up' }),
    score: Type.Number({
      title: 'Number',
      description: 'Handoff to sales typically asks for 75 or more.',
      default: 75,
    }),
  }),
  initial: { direction: 'up', score: 75 },
  sentence: ({ direction, score }) => `When a lead’s score ${directions[direction]} ${score}.`,
  events: () => ['score.changed'],
  lines: ({ score }) => [score],
  logic: ({ direction, score }) => {
    const before = rule.field('event.properties.from');
    const after = rule.field('event.properties.to');
    const wasAbove = rule.atLeast(before, score);
    return direction === 'up'
      ? rule.all([rule.atLeast(after, score), rule.not(wasAbove)])
      : rule.all([wasAbove, rule.not(rule.atLeast(after, score))]);
  },
  examples: [
    {
      title: 'From 70 to 78',
      config: { direction: 'up', score: 75 },
      data: { event: { type: 'score.changed', properties: { from: 70, to: 78 } } },
      value: true,
    },
    {
      title: 'The first score is above at once',
      config: { direction: 'up', score: 75 },
      data: { event: { type: 'score.changed', properties: { from: null, to: 80 } } },
      value: true,
    },
    {
      title: 'Above before and after is no crossing',
      config: { direction: 'up', score: 75 },
      data: { event: { type: 'score.changed', properties: { from: 76, to: 78 } } },
      value: false,
    },
    {
      title: 'Falling below',
      config: { direction: 'down', score: 75 },
      data: { event: { type: 'score.changed', properties: { from: 75, to: 74.5 } } },
      value: true,
    },
  ],
});
