import type { Experiment } from '../experiments/queries.ts';

export type Results = NonNullable<Experiment['results']>;

/** `12.4 %`. */
export const percent = (share: number | null): string =>
  share === null
    ? '–'
    : `${(share * 100).toLocaleString('en', { maximumFractionDigits: Math.abs(share) < 0.01 ? 2 : 1 })} %`;

/** `+3.1`, in percentage points. */
export const points = (share: number | null): string =>
  share === null
    ? '–'
    : `${share > 0 ? '+' : ''}${(share * 100).toLocaleString('en', { maximumFractionDigits: 1 })}`.replace(
        '-',
        '−',
      );

/** `A`; the holdout has no letter. */
export const letter = (arm: string): string => arm.toUpperCase();

/** One colour for each arm, the same everywhere; the letter says it too. */
export const armColor = (arm: string): string => `var(--trial-${arm === 'holdout' ? 'holdout' : arm})`;
