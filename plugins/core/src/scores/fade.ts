import { input, type ScoreDecay } from '@sluice/sdk';
import { Type } from 'typebox';

const ways = {
  group: 'as the group says',
  never: 'never',
  half: 'by half, and again by half',
  expires: 'all at once',
};

/** The config properties that say how time takes from the points. */
export const fadeFields = {
  fades: Type.Optional(
    input.choice(ways, {
      title: 'The points fade',
      description: 'What a lead did long ago says less than what it did last week.',
      default: 'group',
    }),
  ),
  fadeDays: Type.Optional(
    Type.Number({
      title: 'After this many days',
      description: 'Counts only where this node has a way of its own to fade.',
      exclusiveMinimum: 0,
      maximum: 3650,
      default: 30,
    }),
  ),
};

/** What a new node begins with. */
export const fadesAsGroup = { fades: 'group', fadeDays: 30 } as const;

interface FadeConfig {
  readonly fades?: keyof typeof ways;
  readonly fadeDays?: number;
}

type Decay = ScoreDecay | 'none';

const decays: Readonly<Record<keyof typeof ways, (days: number) => { readonly decay?: Decay }>> = {
  group: () => ({}),
  never: () => ({ decay: 'none' }),
  half: (halfLifeDays) => ({ decay: { halfLifeDays } }),
  expires: (expiresAfterDays) => ({ decay: { expiresAfterDays } }),
};

/** The decay of a slot; an empty object where the group decides. */
export const fadeOf = ({ fades = 'group', fadeDays = 30 }: FadeConfig): { readonly decay?: Decay } =>
  decays[fades](fadeDays);

const words: Readonly<Record<keyof typeof ways, (days: string) => string>> = {
  group: () => '',
  never: () => '; they stay',
  half: (days) => `; half of them are gone after ${days}`,
  expires: (days) => `; they are gone after ${days}`,
};

/** `; half of them are gone after 14 days`; nothing where the group decides. */
export const fadeWords = ({ fades = 'group', fadeDays = 30 }: FadeConfig): string =>
  words[fades](fadeDays === 1 ? '1 day' : `${fadeDays} days`);
