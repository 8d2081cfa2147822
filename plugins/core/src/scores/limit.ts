import { input, type ScoreLimit } from '@sluice/sdk';
import { Type } from 'typebox';

const periods = {
  always: 'every time',
  lifetime: 'in all',
  day: 'per day',
  week: 'per week',
  month: 'per month',
};

/** How often points may be given. */
export type Period = keyof typeof periods;

/** The two config properties that say how often points may be given. */
export const limitFields = {
  limit: input.choice(periods, {
    title: 'How often',
    description: 'Every time, or at most so many times in all, per day, per week or per month.',
    default: 'always',
  }),
  times: Type.Integer({
    title: 'Times',
    description: 'Counts only where “How often” sets a limit.',
    minimum: 1,
    maximum: 1000,
    default: 1,
  }),
};

interface LimitConfig {
  readonly limit: Period;
  readonly times: number;
}

/** The limit of a slot; an empty object when there is none. */
export function limitOf({ limit, times }: LimitConfig): { readonly limit?: ScoreLimit } {
  return limit === 'always' ? {} : { limit: { times, per: limit } };
}

/** `, once`, `, at most 3 times per day`; nothing without a limit. */
export function limitWords({ limit, times }: LimitConfig): string {
  if (limit === 'always') return '';
  if (limit === 'lifetime') return times === 1 ? ', once' : `, at most ${times} times in all`;
  return times === 1 ? `, at most once ${periods[limit]}` : `, at most ${times} times ${periods[limit]}`;
}
