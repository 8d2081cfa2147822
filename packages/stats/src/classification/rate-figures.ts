import { type MaybeInterval, wilsonInterval } from '../experiment/wilson-interval.ts';

/** Counts of a group of leads and the rate they give; every ratio is null where its divisor is 0. */
export interface RateFigures {
  readonly leads: number;
  readonly converted: number;
  /** converted/leads. */
  readonly rate: number | null;
  /** Wilson interval of the rate, 95 %. */
  readonly interval: MaybeInterval;
}

/** Rate with its Wilson interval. */
export function rateFigures(leads: number, converted: number): RateFigures {
  return {
    leads,
    converted,
    rate: leads === 0 ? null : converted / leads,
    interval: wilsonInterval({ conversions: converted, n: leads }),
  };
}

/** Figures of a group within all leads of a backtest. */
export interface GroupFigures extends RateFigures {
  /** Part of all converted leads that is in the group. */
  readonly recall: number | null;
  /** The group's rate over the rate of all leads. */
  readonly lift: number | null;
}

/** Figures of the leads `belongs` accepts, against all. */
export function groupFigures(
  scores: readonly number[],
  outcomes: readonly boolean[],
  options: { readonly belongs: (score: number) => boolean },
): GroupFigures {
  let leads = 0;
  let converted = 0;
  let allConverted = 0;
  scores.forEach((score, lead) => {
    const outcome = outcomes[lead] === true;
    if (outcome) allConverted += 1;
    if (!options.belongs(score)) return;
    leads += 1;
    if (outcome) converted += 1;
  });
  const figures = rateFigures(leads, converted);
  const recall = allConverted === 0 ? null : converted / allConverted;
  const lift =
    figures.rate === null || allConverted === 0 ? null : figures.rate / (allConverted / scores.length);
  return { ...figures, recall, lift };
}
