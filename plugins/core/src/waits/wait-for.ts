import { defineWait, input, rule } from '@sluice/sdk';
import { durationOf, lengthFields, lengthWords } from './length.ts';

const fourth = Date.UTC(2026, 4, 4, 9);
const hour = 3_600_000;

export const waitFor = defineWait({
  type: 'wait-for',
  version: 1,
  title: 'Wait for a while',
  description: 'Holds the lead here for minutes, hours, days, weeks or months.',
  icon: 'clock-pause',
  keywords: ['delay', 'pause', 'days', 'hours', 'timer'],
  config: input.form(lengthFields('Wait for')),
  initial: { amount: 1, unit: 'days' },
  sentence: (config) => `Wait for ${lengthWords(config)}.`,
  logic: (config) => rule.literal({ for: durationOf(config) }),
  examples: [
    {
      title: 'Two hours',
      config: { amount: 2, unit: 'hours' },
      data: { now: fourth },
      value: fourth + 2 * hour,
    },
    {
      title: 'A day over the change of the clocks is 23 hours',
      config: { amount: 1, unit: 'days' },
      data: { now: Date.UTC(2026, 2, 28, 8), lead: { traits: { timezone: 'Europe/Berlin' } } },
      value: Date.UTC(2026, 2, 29, 7),
    },
  ],
});
