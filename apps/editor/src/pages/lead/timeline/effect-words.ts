import type { Json } from '@sluice/sdk';
import type { EventWords } from './event-words.ts';

const field = (input: Json, key: string): string => {
  const value =
    typeof input === 'object' && input !== null && !Array.isArray(input) ? Reflect.get(input, key) : null;
  return typeof value === 'string' ? value : '…';
};

const told: ReadonlyMap<string, (input: Json) => EventWords> = new Map(
  Object.entries({
    'core/send-email': (input: Json): EventWords => ({
      id: 'effect.send-email',
      values: { subject: field(input, 'subject') },
    }),
    'core/notify': (input: Json): EventWords => ({
      id: 'effect.notify',
      values: { subject: field(input, 'subject') },
    }),
    'core/hand-off-to-sales': (): EventWords => ({ id: 'effect.hand-off-to-sales', values: {} }),
    'core/call-webhook': (input: Json): EventWords => ({
      id: 'effect.call-webhook',
      values: { subject: field(input, 'url') },
    }),
  }),
);

/** What was asked of the outside world, in words; types of other plugins are told by the name of their node. */
export const effectWords = (type: string, input: Json, title: string): EventWords =>
  told.get(type)?.(input) ?? { id: 'effect.other', values: { type: title === '' ? type : title } };
