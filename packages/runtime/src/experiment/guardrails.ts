import { gatedSequentialTest } from '@sluice/stats';
import type { FigureRow } from '@sluice/store';
import { alpha } from './level.ts';

export type GuardrailId = 'unsubscribed' | 'handedOff' | 'rejected' | 'late';

/** What must not get worse: the share of all who were assigned to whom it happened. */
export interface Guardrail {
  readonly id: GuardrailId;
  readonly arms: readonly {
    readonly arm: string;
    readonly n: number;
    readonly hits: number;
    readonly rate: number | null;
  }[];
  /** Arms in which it happens more often than in the first, beyond chance, however often one looks. */
  readonly worse: readonly string[];
}

const ids: readonly GuardrailId[] = ['unsubscribed', 'rejected', 'late', 'handedOff'];

/** The guardrails of each arm, compared with the first within each phase. */
export const guardrailsOf = (
  rows: readonly FigureRow[],
  { keys, phases }: { readonly keys: readonly string[]; readonly phases: readonly number[] },
): readonly Guardrail[] => {
  const count = (arm: string, id: GuardrailId | 'units', phase?: number): number =>
    rows.reduce(
      (sum, row) => (row.arm === arm && (phase === undefined || row.phase === phase) ? sum + row[id] : sum),
      0,
    );
  const [first = ''] = keys;
  return ids.map((id) => ({
    id,
    arms: keys.map((arm) => {
      const [n, hits] = [count(arm, 'units'), count(arm, id)];
      return { arm, n, hits, rate: n === 0 ? null : hits / n };
    }),
    worse: keys.slice(1).filter((arm) => {
      const { winner } = gatedSequentialTest({
        phases: phases.map((phase) => ({
          nA: count(first, 'units', phase),
          conversionsA: count(first, id, phase),
          nB: count(arm, 'units', phase),
          conversionsB: count(arm, id, phase),
        })),
        alpha: alpha / (keys.length - 1),
        nStar: 4_000,
        gate: { leads: 100, conversions: 0 },
      });
      return winner === 'B';
    }),
  }));
};
