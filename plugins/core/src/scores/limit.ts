import { input, type ScoreLimit } from '@sluice/sdk';
import { Type } from 'typebox';

/** Periods a row of a table can have. */
export const periods = {
  always: 'every time',
  lifetime: 'in all',
  day: 'per day',
  week: 'per week',
  month: 'per month',
};

/** How often points may be given by a row. */
export type Period = keyof typeof periods;

const periodsOfNode = { ...periods, days: 'per so many days' };

/** The config properties that say how often points may be given. */
export const limitFields = {
  limit: input.choice(periodsOfNode, {
    title: 'How often',
    description: 'Every time, or at most so many times in all or within a period that rolls along.',
    default: 'always',
  }),
  times: Type.Integer({
    title: 'Times',
    description: 'Counts only where “How often” sets a limit.',
    minimum: 1,
    maximum: 1000,
    default: 1,
  }),
  days: Type.Optional(
    Type.Integer({
      title: 'Days of the period',
      description: 'Counts only for “per so many days”.',
      minimum: 1,
      maximum: 3650,
      default: 7,
    }),
  ),
  object: Type.Optional(
    Type.String({
      title: 'For each different',
      description:
        'The property of the event that tells one thing from another, such as asset or url: each has the limit to itself. Empty: one limit for all.',
      default: '',
      maxLength: 100,
      pattern: '^([A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*)?$',
    }),
  ),
};

/** What a new node begins with. */
export const noLimit = { limit: 'always', times: 1, days: 7, object: '' } as const;

interface LimitConfig {
  readonly limit: keyof typeof periodsOfNode;
  readonly times: number;
  readonly days?: number;
  readonly object?: string;
}

/** The limit of a slot; an empty object when there is none. */
export function limitOf({ limit, times, days = 7, object = '' }: LimitConfig): {
  readonly limit?: ScoreLimit;
} {
  if (limit === 'always') return {};
  const per = limit === 'days' ? { days } : limit;
  return { limit: { times, per, ...(object === '' ? {} : { object: `event.properties.${object}` }) } };
}

/** `, once`, `, at most 3 times per day`, `, once for each asset`; nothing without a limit. */
export function limitWords({ limit, times, days = 7, object = '' }: LimitConfig): string {
  if (limit === 'always') return '';
  const each = object === '' ? '' : ` for each ${object}`;
  if (limit === 'lifetime') return (times === 1 ? ', once' : `, at most ${times} times in all`) + each;
  const per = limit === 'days' ? `per ${days === 1 ? 'day' : `${days} days`}` : periods[limit];
  return `, at most ${times === 1 ? 'once' : `${times} times`} ${per}${each}`;
}
