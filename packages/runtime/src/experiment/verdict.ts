import { DEFAULT_GATE } from '@sluice/stats';
import type { Comparison } from './compare-arms.ts';
import type { Guardrail } from './guardrails.ts';
import type { ExperimentFacts } from './results.ts';
import type { SampleRatio } from './sample-ratio.ts';
import { amount, arms, between, count, percent, points } from './verdict-words.ts';

/** Where the experiment stands. */
export type VerdictState =
  /** Nobody has been in it for as long as the window. */
  | 'waiting'
  /** The split is not what was asked for: no figure can be trusted. */
  | 'blocked'
  /** Too few for any verdict. */
  | 'gathering'
  /** Enough to look, and no difference yet. */
  | 'undecided'
  | 'winner'
  /** The planned size is reached, or nobody new comes in, and no difference was found. */
  | 'no-winner';

/** What is to be thought of it, in one sentence, and why. */
export interface Verdict {
  readonly state: VerdictState;
  /** The arm that has won. */
  readonly arm: string | null;
  readonly sentence: string;
  readonly reasons: readonly string[];
}

/** What a verdict rests on. */
export interface Findings {
  readonly arms: readonly {
    readonly arm: string;
    readonly exposed: number;
    readonly matured: number;
    readonly immature: number;
    readonly converted: number;
    readonly value: number;
    readonly rate: number | null;
  }[];
  readonly comparisons: readonly Comparison[];
  readonly sampleRatio: SampleRatio;
  readonly guardrails: readonly Guardrail[];
}

/** The verdict over the findings. */
export const verdictOf = (facts: ExperimentFacts, findings: Findings): Verdict => {
  const of = cases.find(({ holds }) => holds(facts, findings)) ?? undecided;
  const verdict = of.say(facts, findings);
  return {
    arm: null,
    state: of.state,
    ...verdict,
    reasons: [...verdict.reasons, ...asides(facts, findings)],
  };
};

interface Case {
  readonly state: VerdictState;
  readonly holds: (facts: ExperimentFacts, findings: Findings) => boolean;
  readonly say: (
    facts: ExperimentFacts,
    findings: Findings,
  ) => Pick<Verdict, 'sentence' | 'reasons'> & { readonly arm?: string };
}

const matured = ({ comparisons }: Findings): number => Math.max(0, ...comparisons.map(({ n }) => n));
const allMatured = ({ arms: all }: Findings): number => all.reduce((sum, arm) => sum + arm.matured, 0);
const allImmature = ({ arms: all }: Findings): number => all.reduce((sum, arm) => sum + arm.immature, 0);
const winnerOf = ({ comparisons }: Findings): Comparison | undefined => {
  const better = comparisons.filter(({ winner, arm }) => winner === arm);
  return (
    better.toSorted((a, b) => (b.diff ?? 0) - (a.diff ?? 0))[0] ??
    comparisons.find(({ winner }) => winner !== null)
  );
};
const isFull = ({ planned }: ExperimentFacts, findings: Findings): boolean =>
  planned !== null && allMatured(findings) >= planned;

const undecided: Case = {
  state: 'undecided',
  holds: () => true,
  say: (facts, findings) => ({
    sentence: `No difference is proven yet: ${rates(facts, findings)}, and ${spans(facts, findings)}.`,
    reasons: [progress(facts, findings)],
  }),
};

const cases: readonly Case[] = [
  {
    state: 'blocked',
    holds: (_, { sampleRatio }) => sampleRatio.state === 'mismatch',
    say: (_, { sampleRatio }) => ({
      sentence: `No verdict: ${faultOf(sampleRatio)}.`,
      reasons: [
        'Whoever is missing or misplaced may be just those who behave differently, so no figure below can be trusted. Look for leads that were deleted, imported or merged on one side only, and start a new experiment.',
      ],
    }),
  },
  {
    state: 'waiting',
    holds: (_, findings) => matured(findings) === 0,
    say: ({ outcome }, findings) => ({
      sentence:
        allImmature(findings) === 0
          ? 'Nobody has come in yet: leads are assigned as they enter the workflow.'
          : `Too early to say anything: ${count(allImmature(findings), 'lead is', 'leads are')} in, and none has had the ${count(outcome.days, 'day', 'days')} that count.`,
      reasons: [],
    }),
  },
  {
    state: 'winner',
    holds: (_, findings) => winnerOf(findings) !== undefined,
    say: (facts, findings) => won(facts, findings),
  },
  {
    state: 'no-winner',
    holds: (facts, findings) => isFull(facts, findings) || (facts.closed && allImmature(findings) === 0),
    say: (facts, findings) => ({
      sentence: `No winner: after ${count(allMatured(findings), 'lead', 'leads')} ${rates(facts, findings)}, and ${spans(facts, findings)}.`,
      reasons: [
        isFull(facts, findings)
          ? `The experiment has reached the size at which a difference of ${percent(facts.lift / 100)} would most likely have shown. Keep the version you like better, or try a bolder change.`
          : 'It ended before its planned size: there may be a difference it was too small to find.',
      ],
    }),
  },
  {
    state: 'gathering',
    holds: (_, { comparisons }) => comparisons.some(({ gateOpen }) => !gateOpen),
    say: (facts, findings) => ({
      sentence: `Too early for a verdict: ${lacking(facts, findings)}.`,
      reasons: [
        `Below ${DEFAULT_GATE.leads} leads and ${DEFAULT_GATE.conversions} successes in each arm, chance alone makes winners.`,
        progress(facts, findings),
      ],
    }),
  },
];

function won(facts: ExperimentFacts, findings: Findings) {
  const best = winnerOf(findings);
  if (best === undefined) return undecided.say(facts, findings);
  const { winner, arm, against, lower, upper, diff, secondP } = best;
  const loser = winner === arm ? against : arm;
  const unit = facts.outcome.kind === 'stage' ? points : amount;
  const sign = winner === arm ? 1 : -1;
  const span = between([(lower ?? 0) * sign, (upper ?? 0) * sign], unit);
  return {
    arm: winner ?? against,
    sentence: `${arms([winner ?? ''])} is better than ${arms([loser])}: ${rates(facts, findings)}. The difference is ${unit(Math.abs(diff ?? 0))}, and lies ${span}.`,
    reasons: [
      'This holds however often you have looked: the band allows for it.',
      ...(secondP === null
        ? []
        : [
            secondP <= 0.05
              ? 'A second test that assumes less, on the arms of those who succeeded, agrees.'
              : 'A second test that assumes less is not convinced yet; more leads will tell.',
          ]),
      ...others(findings, best),
    ],
  };
}

const others = ({ comparisons }: Findings, best: Comparison): readonly string[] => {
  const rest = comparisons.filter((one) => one !== best).map(({ arm }) => arm);
  return rest.length === 0
    ? []
    : [
        `Each arm is compared with ${arms([best.against])}; between ${arms([best.arm, ...rest])} nothing is decided.`,
      ];
};

/** What each arm reached. */
const rates = ({ outcome }: ExperimentFacts, { arms: all, comparisons }: Findings): string => {
  const keys = new Set(comparisons.flatMap(({ arm, against }) => [against, arm]));
  const said = all
    .filter(({ arm }) => keys.has(arm))
    .map(({ arm, rate, value, matured: n }) =>
      outcome.kind === 'stage'
        ? `${percent(rate ?? 0)} in ${arms([arm])}`
        : `${amount(n === 0 ? 0 : value / n)} a lead in ${arms([arm])}`,
    );
  const window = `within ${count(outcome.days, 'day', 'days')}`;
  return outcome.kind === 'stage'
    ? `${said.join(' against ')} reached ${outcome.name} ${window}`
    : `deals worth ${said.join(' against ')} were won ${window}`;
};

const spans = ({ outcome }: ExperimentFacts, { comparisons }: Findings): string => {
  const unit = outcome.kind === 'stage' ? points : amount;
  const known = comparisons.flatMap(({ arm, lower, upper }) =>
    lower === null || upper === null
      ? []
      : [`${arms([arm])} lies ${between([lower, upper], unit)} from the first`],
  );
  return known.length === 0
    ? 'nobody succeeded in any arm, or everybody did'
    : comparisons.length === 1
      ? `the true difference lies ${between([comparisons[0]?.lower ?? 0, comparisons[0]?.upper ?? 0], unit)}`
      : known.join('; ');
};

const progress = ({ planned, outcome }: ExperimentFacts, findings: Findings): string => {
  const done = allMatured(findings);
  const of = planned === null ? '' : ` of the ${count(planned, 'planned lead', 'planned leads')}`;
  const waiting = allImmature(findings);
  const rest =
    waiting === 0
      ? ''
      : `; ${count(waiting, 'more has', 'more have')} not had ${count(outcome.days, 'day', 'days')} yet`;
  return `${count(done, 'lead', 'leads')}${of} can be judged${rest}.`;
};

const lacking = (_: ExperimentFacts, { comparisons, arms: all }: Findings): string => {
  const short = new Set(
    comparisons.flatMap(({ arm, against, missing }) => [
      ...(missing.leadsA + missing.conversionsA > 0 ? [against] : []),
      ...(missing.leadsB + missing.conversionsB > 0 ? [arm] : []),
    ]),
  );
  return all
    .filter(({ arm }) => short.has(arm))
    .map(
      ({ arm, matured: n, converted }) =>
        `${arms([arm])} has ${count(n, 'lead', 'leads')} with ${count(converted, 'success', 'successes')}, and needs ${DEFAULT_GATE.leads} with ${DEFAULT_GATE.conversions}`,
    )
    .join('; ');
};

const faultOf = ({ p, phases, inZeroWeight, inTwoVersions }: SampleRatio): string => {
  if (inTwoVersions > 0)
    return `${count(inTwoVersions, 'lead has', 'leads have')} passed through a version other than that of their arm`;
  if (inZeroWeight > 0)
    return `${count(inZeroWeight, 'lead was', 'leads were')} assigned to an arm that was to take nobody in`;
  const worst = phases.toSorted((a, b) => (a.p ?? 1) - (b.p ?? 1))[0];
  const split = (of: 'observed' | 'expected'): string =>
    (worst?.arms ?? [])
      .map((arm) => `${count(Math.round(arm[of]), '', '').trim()} in ${arms([arm.arm])}`)
      .join(', ');
  return `the split is not the one that was asked for. There should be about ${split('expected')}; there are ${split('observed')}. Chance alone would do that ${chance(p)}`;
};

const chance = (p: number | null): string =>
  p === null || p < 1e-6
    ? 'less than once in a million times'
    : `once in ${Math.round(1 / p).toLocaleString('en')} times`;

/** What a reader should know beside the verdict. */
const asides = (_: ExperimentFacts, { guardrails, sampleRatio }: Findings): readonly string[] => [
  ...guardrails
    .filter(({ worse }) => worse.length > 0)
    .map(({ id, worse }) => `Careful: ${guardWords[id]} in ${arms(worse)}.`),
  ...(sampleRatio.crossed === 0
    ? []
    : [
        `${count(sampleRatio.crossed, 'person was', 'persons were')} known as two leads of different arms; the earlier assignment counts.`,
      ]),
];

const guardWords: Readonly<Record<Guardrail['id'], string>> = {
  unsubscribed: 'more people unsubscribe',
  handedOff: 'sales is handed more leads',
  rejected: 'sales rejects more leads',
  late: 'more leads wait past the agreed time',
};
