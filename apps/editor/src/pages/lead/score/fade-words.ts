import type { Shape } from '../../_api/client.ts';
import type { WordValues } from '../../_parts/use-words.ts';
import type { WordId } from '../../words.ts';

type Row = Shape<'LeadScore'>['rows'][number];

interface Print {
  readonly share: (share: number) => string;
  readonly date: (instant: string) => string;
}

/** What time has left of a row's points, to be said; null where they stay. */
export const fadeWords = (
  { decay, fades }: Row,
  print: Print,
): { readonly id: WordId; readonly values: WordValues } | null => {
  if (decay === undefined || fades === undefined) return null;
  if ('halfLifeDays' in fades)
    return { id: 'score.halved', values: { share: print.share(decay), days: fades.halfLifeDays } };
  return {
    id: decay === 0 ? 'score.expired' : 'score.expires',
    values: { date: print.date(fades.expiresAt) },
  };
};
