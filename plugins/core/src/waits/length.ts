import { input, type JsonObject } from '@sluice/sdk';
import { Type } from 'typebox';

const units = { minutes: 'minutes', hours: 'hours', days: 'days', weeks: 'weeks', months: 'months' };

/** A length of time as people choose it. */
export interface Length {
  readonly amount: number;
  readonly unit: keyof typeof units;
}

/** The fields of a length of time. */
export const lengthFields = (title: string) => ({
  amount: Type.Integer({ title, default: 1, minimum: 1, maximum: 10_000 }),
  unit: input.choice(units, {
    title: 'Unit',
    description: 'Days, weeks and months keep the time of day when the clocks change.',
    default: 'days',
  }),
});

export const durationOf = ({ amount, unit }: Length): JsonObject => ({ [unit]: amount });

/** `3 days`, `1 week`. */
export const lengthWords = ({ amount, unit }: Length): string =>
  `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;
