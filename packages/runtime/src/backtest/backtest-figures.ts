import type { Band } from '@sluice/model';
import { auc, bandFigures, crossTable, thresholdFigures } from '@sluice/stats';

/** A lead's total under one workflow and what became of the lead. */
export interface Judged {
  readonly score: number;
  readonly outcome: boolean;
}

/** Leads of a group and how many of them converted. */
export interface Counted {
  readonly leads: number;
  readonly converted: number;
  /** Converted / leads; null when there are none. */
  readonly rate: number | null;
}

/** What a workflow would have been worth on past leads. */
export interface BacktestFigures {
  readonly leads: number;
  readonly outcomes: number;
  /** Probability that a converted lead scores above another, ties ½; null without both kinds. */
  readonly auc: number | null;
  readonly threshold: Counted & {
    readonly at: number;
    /** Share of all converted leads at or above the threshold. */
    readonly recall: number | null;
    /** Rate above the threshold / rate of all. */
    readonly lift: number | null;
  };
  readonly bands: readonly (Counted & {
    readonly band: string;
    readonly from: number | null;
    readonly to: number | null;
  })[];
}

/** Figures of one workflow. */
export const backtestFigures = (
  judged: readonly Judged[],
  options: { readonly threshold: number; readonly bands: readonly Band[] },
): BacktestFigures => {
  const scores = judged.map(({ score }) => score);
  const outcomes = judged.map(({ outcome }) => outcome);
  const { leads, converted, rate, recall, lift } = thresholdFigures({
    scores,
    outcomes,
    threshold: options.threshold,
  });
  return {
    leads: judged.length,
    outcomes: outcomes.filter(Boolean).length,
    auc: auc(scores, outcomes),
    threshold: { at: options.threshold, leads, converted, rate, recall, lift },
    bands: bandFigures(scores, outcomes, options.bands).map(({ band, ...figures }) => ({
      band: band.name,
      from: band.from ?? null,
      to: band.to ?? null,
      leads: figures.leads,
      converted: figures.converted,
      rate: figures.rate,
    })),
  };
};

/** Who qualifies under both of two workflows, one of them, or neither. */
export interface BacktestDiff {
  readonly both: Counted;
  readonly onlyFirst: Counted;
  readonly onlySecond: Counted;
  readonly neither: Counted;
}

/** Compares two workflows over the same leads, in the same order, at one threshold. */
export const backtestDiff = (
  first: readonly Judged[],
  second: readonly Judged[],
  options: { readonly threshold: number },
): BacktestDiff => {
  const model = (judged: readonly Judged[]) => ({
    scores: judged.map(({ score }) => score),
    threshold: options.threshold,
  });
  const table = crossTable(model(first), model(second), { outcomes: first.map(({ outcome }) => outcome) });
  const counted = ({ leads, converted, rate }: Counted): Counted => ({ leads, converted, rate });
  return {
    both: counted(table.both),
    onlyFirst: counted(table.onlyA),
    onlySecond: counted(table.onlyB),
    neither: counted(table.neither),
  };
};
