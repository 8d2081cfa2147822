import { type RuleEffect, ruleEffects } from '@sluice/stats';
import type { MaturedLead, RuleAnswers, ScoringRule } from '@sluice/store';
import { rateView } from '../analytics/frame.ts';

const keyOf = ({ workflow, node }: { readonly workflow: string; readonly node: string }): string =>
  `${workflow}:${node}`;

/** Which leads a rule gave points to (or took some from), and how many points in sum. */
interface Touched {
  readonly leads: Set<number>;
  points: number;
}

const touchedBy = (leads: readonly MaturedLead[]): ReadonlyMap<string, Touched> => {
  const found = new Map<string, Touched>();
  leads.forEach(({ rows }, index) => {
    for (const row of rows) {
      if (row.delta === 0) continue;
      const key = keyOf(row);
      const touched = found.get(key) ?? { leads: new Set(), points: 0 };
      touched.leads.add(index);
      touched.points += row.delta;
      found.set(key, touched);
    }
  });
  return found;
};

/** Leads by cohort: those a rule did not touch, those it did. */
const strataOf = (leads: readonly MaturedLead[], { leads: touched }: Touched) => {
  const strata = new Map<string, { conversionsA: number; nA: number; conversionsB: number; nB: number }>();
  leads.forEach(({ at, reached }, index) => {
    const month = new Date(at).toISOString().slice(0, 7);
    const stratum = strata.get(month) ?? { conversionsA: 0, nA: 0, conversionsB: 0, nB: 0 };
    const converted = reached === null ? 0 : 1;
    if (touched.has(index)) {
      stratum.nB += 1;
      stratum.conversionsB += converted;
    } else {
      stratum.nA += 1;
      stratum.conversionsA += converted;
    }
    strata.set(month, stratum);
  });
  return [...strata.values()];
};

/** The other rule that touches most of the same leads, and the share of these; null where none touches half. */
const overlapOf = (key: string, all: ReadonlyMap<string, Touched>) => {
  const own = all.get(key)?.leads ?? new Set<number>();
  let best: { key: string; share: number } | null = null;
  for (const [other, { leads }] of all) {
    if (other === key || own.size === 0) continue;
    const both = [...own].filter((lead) => leads.has(lead)).length;
    const share = both / Math.max(own.size, leads.size);
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { key: other, share };
  }
  return best;
};

const weights: Readonly<Record<RuleEffect['verdict'], number>> = {
  hurts: 0,
  'adds-nothing': 1,
  helps: 2,
  'too-few': 3,
};

/** What each rule that gave points is worth: those to look at first come first. */
export const rulesOf = (
  leads: readonly MaturedLead[],
  { rules, answers }: { readonly rules: readonly ScoringRule[]; readonly answers: readonly RuleAnswers[] },
) => {
  const named = new Map(rules.map((rule) => [keyOf(rule), rule]));
  const said = new Map(answers.map((answer) => [keyOf(answer), answer]));
  const touched = touchedBy(leads);
  const keys = [...touched.keys()].filter((key) => named.has(key));
  const effects = ruleEffects(
    keys.map((key) => {
      const own = touched.get(key) ?? { leads: new Set(), points: 0 };
      return { strata: strataOf(leads, own), pull: own.points < 0 ? -1 : 1 };
    }),
  );
  return keys
    .flatMap((key, index) => {
      const [effect, rule] = [effects[index], named.get(key)];
      if (effect === undefined || rule === undefined) return [];
      const overlap = overlapOf(key, touched);
      const answer = said.get(key);
      return [
        {
          ...rule,
          ...effect,
          gives: (touched.get(key)?.points ?? 0) >= 0,
          overlap: overlap && { title: named.get(overlap.key)?.title ?? overlap.key, share: overlap.share },
          sales: rateView((answer?.accepted ?? 0) + (answer?.rejected ?? 0), answer?.accepted ?? 0),
          reason: answer?.reason ?? null,
        },
      ];
    })
    .sort((a, b) => weights[a.verdict] - weights[b.verdict] || b.touched - a.touched);
};
