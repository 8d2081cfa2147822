import type { BandProblem } from '../../_parts/score/bands.ts';
import type { WordValues } from '../../_parts/use-words.ts';
import type { WordId } from '../../words.ts';

/** What is wrong with the bands, to be said. */
export const problemWords = (
  problem: BandProblem,
  print: (value: number) => string,
): { readonly id: WordId; readonly values: WordValues } => {
  switch (problem.kind) {
    case 'empty':
      return { id: 'scoring.emptyBand', values: { name: problem.band.name } };
    case 'gap':
      return { id: 'scoring.gap', values: { from: print(problem.from), to: print(problem.to) } };
    case 'overlap':
      return { id: 'scoring.overlap', values: { from: print(problem.from), to: print(problem.to) } };
    case 'open-low':
      return { id: 'scoring.openLow', values: {} };
    case 'open-high':
      return { id: 'scoring.openHigh', values: {} };
  }
};
