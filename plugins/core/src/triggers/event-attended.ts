import { defineTrigger, input, rule } from '@sluice/sdk';
import { Type } from 'typebox';
import { quote } from '../words/quote.ts';

const kinds = {
  any: 'any event',
  webinar: 'a webinar',
  demo: 'a product demo',
  tradeshow: 'a trade show',
  virtual: 'a virtual event',
};

/** What sources call the kinds, beside the ids. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  webinar: ['webinar'],
  demo: ['demo', 'product demo', 'product-demo'],
  tradeshow: ['tradeshow', 'trade show', 'trade-show', 'trade_show'],
  virtual: ['virtual', 'virtual event', 'virtual-event', 'virtual_event'],
};

export const eventAttended = defineTrigger({
  type: 'event-attended',
  version: 1,
  title: 'Event attended',
  description: 'Starts when somebody attends a webinar, a product demo, a trade show or a virtual event.',
  icon: 'calendar-event',
  keywords: ['webinar', 'demo', 'trade', 'show', 'conference', 'start'],
  config: input.form({
    kind: input.choice(kinds, { title: 'Kind of event', default: 'any' }),
    name: Type.String({
      title: 'Only this event',
      description: 'Name of one event. Leave empty for all.',
      default: '',
      maxLength: 200,
    }),
  }),
  initial: { kind: 'any', name: '' },
  sentence: ({ kind, name }) =>
    `When somebody attends ${kinds[kind]}${name === '' ? '' : ` named ${quote(name)}`}.`,
  events: () => ['event.attended'],
  logic: ({ kind, name }) =>
    rule.all([
      ...(kind === 'any' ? [] : [rule.oneOf(rule.field('event.properties.kind'), spellings[kind] ?? [kind])]),
      ...(name === '' ? [] : [rule.oneOf(rule.field('event.properties.name'), [name])]),
    ]),
  examples: [
    {
      title: 'A webinar',
      config: { kind: 'webinar', name: '' },
      data: { event: { type: 'event.attended', properties: { kind: 'webinar', name: 'Scoring 101' } } },
      value: true,
    },
    {
      title: 'A trade show, spelled the way its source spells it',
      config: { kind: 'tradeshow', name: '' },
      data: { event: { type: 'event.attended', properties: { kind: 'trade show', name: 'Expo' } } },
      value: true,
    },
    {
      title: 'A webinar is no demo',
      config: { kind: 'demo', name: '' },
      data: { event: { type: 'event.attended', properties: { kind: 'webinar' } } },
      value: false,
    },
  ],
});
