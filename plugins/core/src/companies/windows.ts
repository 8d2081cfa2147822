import { input } from '@sluice/sdk';
import { Type } from 'typebox';

const windows = { d7: '7 days', d14: '14 days', d30: '30 days', d90: '90 days' };

/** The windows in which engaged contacts are counted. */
export type Window = keyof typeof windows;

/** The two config properties of a buying group. */
export const groupFields = {
  contacts: Type.Integer({
    title: 'Contacts',
    description: 'Different people of one company who did something of their own accord.',
    minimum: 1,
    maximum: 100,
    default: 3,
  }),
  window: input.choice(windows, { title: 'Within', default: 'd14' }),
};

/** `3 contacts were active within 14 days`. */
export const groupWords = ({
  contacts,
  window,
}: {
  readonly contacts: number;
  readonly window: Window;
}): string => `${contacts} contact${contacts === 1 ? ' was' : 's were'} active within ${windows[window]}`;
