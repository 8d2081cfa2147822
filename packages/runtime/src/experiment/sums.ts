import type { FigureRow } from '@sluice/store';

/** Units of one arm. */
export interface ArmSum {
  /** Assigned, in all. */
  readonly exposed: number;
  /** Of them those that can be judged: older than the window, and not there before. */
  readonly matured: number;
  readonly immature: number;
  /** Had reached the outcome before they were assigned. */
  readonly before: number;
  /** Of the matured. */
  readonly converted: number;
  /** Worth of deals of the matured: sum, and sum of squares. */
  readonly value: number;
  readonly valueSquares: number;
  readonly crossed: number;
  readonly strayed: number;
}

/** Sums over the rows of an arm, in one phase or in all. */
export const armSum = (
  rows: readonly FigureRow[],
  { arm, phase }: { readonly arm: string; readonly phase?: number },
): ArmSum => {
  const of = rows.filter((row) => row.arm === arm && (phase === undefined || row.phase === phase));
  const sum = (value: (row: FigureRow) => number): number => of.reduce((all, row) => all + value(row), 0);
  const old = (value: (row: FigureRow) => number) => (row: FigureRow) => (row.matured ? value(row) : 0);
  return {
    exposed: sum(({ units }) => units),
    matured: sum(old(({ units, before }) => units - before)),
    immature: sum((row) => (row.matured ? 0 : row.units - row.before)),
    before: sum(({ before }) => before),
    converted: sum(old(({ converted }) => converted)),
    value: sum(old(({ value }) => value)),
    valueSquares: sum(old(({ valueSquares }) => valueSquares)),
    crossed: sum(({ crossed }) => crossed),
    strayed: sum(({ strayed }) => strayed),
  };
};
