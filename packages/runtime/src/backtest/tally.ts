import type { Band, Rep } from '@sluice/model';
import { auc, bandFigures, crossTable, thresholdFigures } from '@sluice/stats';
import type { BacktestDiff, Counted } from './backtest-figures.ts';
import type { Facts } from './facts.ts';
import type { RepChooser } from './rep-chooser.ts';
import type { BacktestSpec } from './spec.ts';
import type { Verdict } from './verdict.ts';

const day = 86_400_000;

/** What one version would have been worth. Rates are null without leads or without outcomes to go by. */
export interface SideFigures {
  readonly qualified: Counted & { readonly recall: number | null; readonly lift: number | null };
  readonly auc: number | null;
  readonly bands: readonly (Counted & {
    readonly band: string;
    readonly from: number | null;
    readonly to: number | null;
    readonly lift: number | null;
  })[];
  /** Leads that entered each stage at any time. */
  readonly funnel: readonly { readonly stage: string; readonly leads: number }[];
  readonly handoffs: number;
  /** Hand-offs by rep; null for nobody. */
  readonly reps: readonly { readonly rep: string | null; readonly leads: number; readonly perWeek: number }[];
  readonly effects: number;
  readonly failed: number;
  readonly refused: number;
  readonly unanswered: number;
}

/** Leads that came in one month (UTC) and how they ended so far. */
export interface Cohort {
  readonly month: string;
  readonly leads: number;
  readonly converted: number;
  readonly matured: number;
  readonly maturedConverted: number;
}

/** How far the outcomes of leads are known. */
export interface Maturity {
  readonly leads: number;
  readonly matured: number;
  readonly maturedConverted: number;
  readonly maturedRate: number | null;
  readonly immature: number;
  readonly convertedSoFar: number;
  readonly soFarRate: number | null;
  /** Outcomes dated before the lead came: bad data, never a conversion. */
  readonly anomalies: number;
}

export interface Figures {
  readonly sides: readonly SideFigures[];
  readonly diff: BacktestDiff | null;
  readonly maturity: Maturity;
  readonly cohorts: readonly Cohort[];
  /** Leads only the second version qualifies that sales was never in touch with. */
  readonly gainedUntouched: number;
}

/** What is known of a lead's end. */
export interface Ending {
  readonly matured: boolean;
  /** Converted within the horizon. */
  readonly converted: boolean;
  /** Converted at any time so far. */
  readonly soFar: boolean;
  readonly anomaly: boolean;
}

/** How a lead ended, as seen at `until`. */
export const endingOf = (
  { entry, outcomeAt }: Facts,
  { horizonDays, until }: { readonly horizonDays: number | null; readonly until: number },
): Ending => {
  const matured = horizonDays === null || entry + horizonDays * day <= until;
  const known = outcomeAt !== null && outcomeAt <= until;
  const anomaly = known && outcomeAt < entry;
  const soFar = known && !anomaly;
  const converted = soFar && (horizonDays === null || outcomeAt <= entry + horizonDays * day);
  return { matured, converted, soFar, anomaly };
};

interface SideCounts {
  readonly scores: number[];
  readonly qualified: number[];
  readonly funnel: Map<string, number>;
  readonly reps: Map<string | null, number>;
  readonly chooser: RepChooser;
  readonly totals: { handoffs: number; effects: number; failed: number; refused: number; unanswered: number };
}

const rateOf = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** Adds leads up, one by one: twenty bytes a lead are held. */
export const createTally = (options: {
  readonly spec: Pick<BacktestSpec, 'qualified' | 'outcome'>;
  readonly sides: number;
  readonly bands: readonly Band[];
  readonly stages: readonly string[];
  readonly reps: readonly Rep[];
  readonly chooser: () => RepChooser;
}) => {
  const { spec } = options;
  const sides = Array.from(
    { length: options.sides },
    (): SideCounts => ({
      scores: [],
      qualified: [],
      funnel: new Map(),
      reps: new Map(),
      chooser: options.chooser(),
      totals: { handoffs: 0, effects: 0, failed: 0, refused: 0, unanswered: 0 },
    }),
  );
  const outcomes: boolean[] = [];
  const months = new Map<
    string,
    { leads: number; converted: number; matured: number; maturedConverted: number }
  >();
  const ends = { leads: 0, matured: 0, maturedConverted: 0, convertedSoFar: 0, anomalies: 0 };
  const span = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };
  let gainedUntouched = 0;

  const addEnding = (entry: number, ending: Ending): void => {
    const month = new Date(entry).toISOString().slice(0, 7);
    const cohort = months.get(month) ?? { leads: 0, converted: 0, matured: 0, maturedConverted: 0 };
    months.set(month, cohort);
    for (const counted of [cohort, ends]) {
      counted.leads += 1;
      if (ending.matured) counted.matured += 1;
      if (ending.matured && ending.converted) counted.maturedConverted += 1;
    }
    if (ending.soFar) {
      cohort.converted += 1;
      ends.convertedSoFar += 1;
    }
    if (ending.anomaly) ends.anomalies += 1;
  };

  const addSide = (side: SideCounts, verdict: Verdict, matured: boolean): void => {
    for (const stage of verdict.stages) side.funnel.set(stage, (side.funnel.get(stage) ?? 0) + 1);
    for (const handoff of verdict.handoffs) {
      const rep = side.chooser.choose(handoff);
      side.reps.set(rep, (side.reps.get(rep) ?? 0) + 1);
      span.first = Math.min(span.first, handoff.at);
      span.last = Math.max(span.last, handoff.at);
    }
    const { totals } = side;
    totals.handoffs += verdict.handoffs.length;
    totals.effects += verdict.effects;
    totals.failed += verdict.failed;
    totals.refused += verdict.refused;
    totals.unanswered += verdict.unanswered;
    if (!matured) return;
    side.scores.push(verdict.score ?? 0);
    side.qualified.push(verdict.qualifiedAt === null ? 0 : 1);
  };

  const figuresOf = (side: SideCounts): SideFigures => {
    const known = spec.outcome !== null;
    const of = thresholdFigures({ scores: side.qualified, outcomes, threshold: 1 });
    const counted = ({ leads, converted, rate }: Counted) => ({
      leads,
      converted,
      rate: known ? rate : null,
    });
    const weeks = Math.max(1, (span.last - span.first) / (7 * day));
    const stageOrder = [
      ...options.stages,
      ...[...side.funnel.keys()].filter((id) => !options.stages.includes(id)),
    ];
    return {
      qualified: {
        ...counted(of),
        recall: known ? of.recall : null,
        lift: known ? of.lift : null,
      },
      auc: known ? auc(side.scores, outcomes) : null,
      bands: bandFigures(side.scores, outcomes, options.bands).map(({ band, ...figures }) => ({
        band: band.name,
        from: band.from ?? null,
        to: band.to ?? null,
        ...counted(figures),
        lift: known ? figures.lift : null,
      })),
      funnel: stageOrder.flatMap((stage) => {
        const leads = side.funnel.get(stage);
        return leads === undefined ? [] : [{ stage, leads }];
      }),
      reps: [...side.reps]
        .map(([rep, leads]) => ({ rep, leads, perWeek: leads / weeks }))
        .sort((a, b) => b.leads - a.leads),
      ...side.totals,
    };
  };

  return {
    add(input: {
      readonly facts: Facts;
      readonly ending: Ending;
      readonly verdicts: readonly Verdict[];
    }): void {
      const { facts, ending, verdicts } = input;
      addEnding(facts.entry, ending);
      if (ending.matured) outcomes.push(ending.converted);
      for (const [n, side] of sides.entries()) {
        const verdict = verdicts[n];
        if (verdict !== undefined) addSide(side, verdict, ending.matured);
      }
      const [first, second] = verdicts;
      if (
        first?.qualifiedAt === null &&
        second !== undefined &&
        second.qualifiedAt !== null &&
        facts.contact === null
      )
        gainedUntouched += 1;
    },
    figures(): Figures {
      const [first, second] = sides;
      const table =
        first === undefined || second === undefined
          ? null
          : crossTable(
              { scores: first.qualified, threshold: 1 },
              { scores: second.qualified, threshold: 1 },
              { outcomes },
            );
      const cell = ({ leads, converted, rate }: Counted): Counted => ({ leads, converted, rate });
      return {
        sides: sides.map(figuresOf),
        diff:
          table === null
            ? null
            : {
                both: cell(table.both),
                onlyFirst: cell(table.onlyA),
                onlySecond: cell(table.onlyB),
                neither: cell(table.neither),
              },
        maturity: {
          ...ends,
          immature: ends.leads - ends.matured,
          maturedRate: rateOf(ends.maturedConverted, ends.matured),
          soFarRate: rateOf(ends.convertedSoFar, ends.leads),
        },
        cohorts: [...months]
          .map(([month, counts]) => ({ month, ...counts }))
          .sort((a, b) => a.month.localeCompare(b.month)),
        gainedUntouched,
      };
    },
  };
};
