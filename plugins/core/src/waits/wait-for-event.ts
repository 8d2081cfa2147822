import { awaited, ConfigError, defineWait, input, type Json, rule } from '@sluice/sdk';
import { quote } from '../words/quote.ts';
import { durationOf, lengthFields, lengthWords } from './length.ts';

const limits = { limited: 'at most', ever: 'as long as it takes' };

export const waitForEvent = defineWait({
  type: 'wait-for-event',
  version: 1,
  title: 'Wait for an event',
  description: 'Holds the lead until it does something, or until it has not done so for too long.',
  icon: 'hourglass',
  keywords: ['until', 'reply', 'delay', 'pause', 'stop'],
  config: input.form({
    event: input.eventType({
      title: 'Event',
      description: 'What the lead does: email.opened, deal.won, form.submitted.',
      default: '',
      maxLength: 100,
    }),
    where: input.rule({
      title: 'Only if',
      description: 'What must be true of the event or the lead then.',
      default: true,
    }),
    limit: input.choice(limits, { title: 'Wait', default: 'limited' }),
    ...lengthFields('At most'),
  }),
  initial: { event: '', where: true, limit: 'limited', amount: 7, unit: 'days' },
  sentence: ({ event, limit, ...length }) => {
    const what = event === '' ? 'an event (none chosen yet)' : quote(event);
    return `Wait for ${what}, ${limit === 'ever' ? 'as long as it takes' : `at most ${lengthWords(length)}`}.`;
  },
  ports: () => awaited,
  answer: ({ event, where }) => ({ event, where: where as Json }),
  logic: ({ event, limit, ...length }) => {
    if (event === '') throw new ConfigError('/event', 'Choose the event to wait for.');
    return limit === 'ever' ? null : rule.literal({ for: durationOf(length) });
  },
  examples: [
    {
      title: 'An answer to the mail within a week',
      config: { event: 'email.replied', where: true, limit: 'limited', amount: 1, unit: 'weeks' },
      data: { now: Date.UTC(2026, 4, 4, 9) },
      value: Date.UTC(2026, 4, 11, 9),
    },
    {
      title: 'A large deal, whenever it comes',
      config: {
        event: 'deal.won',
        where: { '>': [{ var: 'event.properties.amount' }, 10_000] },
        limit: 'ever',
        amount: 1,
        unit: 'days',
      },
      data: {},
      value: null,
    },
  ],
});
