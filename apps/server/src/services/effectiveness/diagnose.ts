import { auc } from '@sluice/stats';
import type { ScoredOutcome } from './cutoffs.ts';

/** Something that does not fit together, with the numbers a sentence needs. */
export interface Finding {
  readonly kind: 'scores-do-not-tell' | 'hot-not-accepted' | 'sources-missing' | 'duplicates';
  readonly figures: Readonly<Record<string, number>>;
}

const share = (leads: readonly ScoredOutcome[]): number | null => {
  const answered = leads.filter(({ sales }) => sales !== null);
  return answered.length < 20
    ? null
    : answered.filter(({ sales }) => sales === 'accepted').length / answered.length;
};

/** Where scores and outcomes disagree. */
const ofScores = (leads: readonly ScoredOutcome[], threshold: number): readonly Finding[] => {
  const converted = leads.filter((lead) => lead.converted).length;
  const area = auc(
    leads.map(({ score }) => score),
    leads.map((lead) => lead.converted),
  );
  const findings: Finding[] = [];
  if (area !== null && converted >= 20 && leads.length - converted >= 20 && area < 0.6)
    findings.push({ kind: 'scores-do-not-tell', figures: { auc: area, leads: leads.length } });
  const above = share(leads.filter(({ score }) => score >= threshold));
  const below = share(leads.filter(({ score }) => score < threshold));
  if (above !== null && below !== null && above < below)
    findings.push({ kind: 'hot-not-accepted', figures: { above, below, threshold } });
  return findings;
};

/** What the product noticed by itself. */
export const findingsOf = (
  leads: readonly ScoredOutcome[],
  known: {
    readonly threshold: number;
    readonly entered: number;
    readonly withoutSource: number;
    readonly duplicates: number;
  },
): readonly Finding[] => {
  const { threshold, entered, withoutSource, duplicates } = known;
  return [
    ...ofScores(leads, threshold),
    ...(entered >= 20 && withoutSource / entered > 0.3
      ? [{ kind: 'sources-missing' as const, figures: { share: withoutSource / entered, entered } }]
      : []),
    ...(duplicates > 0 ? [{ kind: 'duplicates' as const, figures: { pairs: duplicates } }] : []),
  ];
};
