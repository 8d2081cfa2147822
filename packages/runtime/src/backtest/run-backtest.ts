import { type Plan, retell } from '@sluice/engine';
import type { BacktestChange } from '@sluice/store';
import { explain, type PartsOf } from './explain.ts';
import { type Facts, factsOf } from './facts.ts';
import { planOfSide } from './plans-of.ts';
import type { Family, PastOf, PastPage } from './read-past.ts';
import type { RepChooser } from './rep-chooser.ts';
import type { BacktestPlans, BacktestSpec } from './spec.ts';
import { createTally, endingOf, type Figures } from './tally.ts';
import { type Judging, judging } from './verdict.ts';
import { type Withhold, withholding } from './withhold.ts';

const day = 86_400_000;

/** What a backtest came to. */
export interface BacktestResult extends Figures {
  /** Leads whose verdict differs. */
  readonly gained: number;
  readonly lost: number;
  /** How often each step was the first reason of a difference, most often first. */
  readonly causes: readonly { readonly node: string; readonly title: string; readonly leads: number }[];
  /** Leads left out because the log no longer holds all of their past. */
  readonly withoutPast: number;
  /** Leads lived through under what runs now, and nothing else. */
  readonly lived: number;
  /** Leads that were merged: their pasts were told together. */
  readonly merged: number;
  readonly until: number;
  /** Stopped early by its own limit of time. */
  readonly cutShort: boolean;
}

export interface RunBacktestOptions {
  readonly spec: BacktestSpec;
  readonly plans: BacktestPlans;
  readonly pages: AsyncIterable<PastPage>;
  /** When the leads of a page really entered the stage that is the outcome. */
  readonly stagesAt: (leads: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Of a file, its own column says how a lead ended; undefined where events say it. */
  readonly endedAt?: (lead: string) => number | null;
  readonly now: number;
  /** Milliseconds that never run backwards. */
  readonly time: () => number;
  readonly chooser: () => RepChooser;
  readonly partsOf: PartsOf;
  /** The log has been cut: leads older than this are left out; null where it is whole. */
  readonly wholeSince: number | null;
  /** Keeps leads whose verdict differs. */
  readonly keep: (changes: readonly BacktestChange[]) => Promise<void>;
  /** Told after each page; false stops. */
  readonly onPage: (page: Pick<PastPage, 'walked' | 'events'>) => Promise<boolean>;
}

/** Tells the past of all leads anew by one or two versions and adds up what they would have been worth. Null when stopped. */
export const runPastBacktest = async (options: RunBacktestOptions): Promise<BacktestResult | null> => {
  const { spec, plans, pages, now } = options;
  const until = Math.min(spec.until ?? now, now);
  const compiled = plans.sides.map((side) => planOfSide(plans, side));
  const tally = createTally({
    spec,
    sides: compiled.length,
    bands: plans.settings.scoring?.bands ?? [],
    stages: plans.settings.stages.map(({ id }) => id),
    reps: plans.settings.reps,
    chooser: options.chooser,
  });
  const judge = familyJudge({ ...options, compiled, until });
  const causes = new Map<string, { readonly title: string; leads: number }>();
  const counts = { gained: 0, lost: 0, withoutPast: 0, lived: 0, merged: 0 };
  const started = options.time();
  let cutShort = false;

  for await (const page of pages) {
    const changes: BacktestChange[] = [];
    const stagesAt =
      spec.outcome?.kind === 'stage'
        ? await options.stagesAt(page.families.flatMap((family) => family.map(({ lead }) => lead.id)))
        : noStages;
    for (const family of page.families) {
      if (family.length > 1) counts.merged += family.length - 1;
      for (const one of judge(family, stagesAt)) {
        if (one === 'without-past') {
          counts.withoutPast += 1;
          continue;
        }
        if (one.past.recorded) counts.lived += 1;
        const ending = endingOf(one.facts, { horizonDays: spec.horizonDays, until });
        tally.add({ facts: one.facts, ending, verdicts: one.verdicts });
        const change = changeOf(one, {
          converted: spec.outcome === null ? null : ending.soFar,
          ofFile: options.endedAt !== undefined,
        });
        if (change === null) continue;
        counts[change.kind] += 1;
        changes.push(change);
        noteCause(causes, change);
      }
    }
    await options.keep(changes);
    if (!(await options.onPage(page))) return null;
    if (spec.limitSeconds !== null && options.time() - started > spec.limitSeconds * 1_000) {
      cutShort = true;
      break;
    }
  }
  return {
    ...tally.figures(),
    ...counts,
    causes: [...causes]
      .map(([node, cause]) => ({ node, ...cause }))
      .sort((a, b) => b.leads - a.leads)
      .slice(0, 50),
    until,
    cutShort,
  };
};

/** What differs for a lead; null where both versions come to the same. */
const changeOf = (
  one: JudgedLead,
  { converted, ofFile }: { readonly converted: boolean | null; readonly ofFile: boolean },
): BacktestChange | null => {
  const [before, after] = one.verdicts;
  if (before === undefined || after === undefined) return null;
  const [was, is] = [before.qualifiedAt !== null, after.qualifiedAt !== null];
  if (was === is) return null;
  const { lead } = one.past;
  return {
    lead: ofFile ? null : lead.id,
    name: lead.name ?? lead.email ?? lead.id,
    kind: is ? 'gained' : 'lost',
    outcome: converted,
    detail: JSON.parse(
      JSON.stringify({
        before: { score: before.score, qualifiedAt: before.qualifiedAt },
        after: { score: after.score, qualifiedAt: after.qualifiedAt },
        reasons: one.explain(),
      }),
    ),
  };
};

const noStages: ReadonlyMap<string, number> = new Map();

const noteCause = (
  causes: Map<string, { readonly title: string; leads: number }>,
  { detail }: BacktestChange,
): void => {
  const [reason] = Array.isArray(detail.reasons) ? detail.reasons : [];
  if (typeof reason !== 'object' || reason === null || Array.isArray(reason)) return;
  const { node, title } = reason;
  if (typeof node !== 'string' || typeof title !== 'string') return;
  const cause = causes.get(node) ?? { title, leads: 0 };
  causes.set(node, { title: cause.title, leads: cause.leads + 1 });
};

interface JudgedLead {
  readonly past: PastOf;
  readonly facts: Facts;
  readonly verdicts: readonly ReturnType<Judging['verdict']>[];
  readonly explain: () => ReturnType<typeof explain>;
}

/** Judges the people of a family: those who stand for themselves in the end. */
const familyJudge = ({
  spec,
  plans,
  compiled,
  until,
  partsOf,
  wholeSince,
  endedAt,
}: RunBacktestOptions & { readonly compiled: readonly Plan[]; readonly until: number }) => {
  const withhold: Withhold = withholding(spec.withheld);
  const handoffTypes = new Set(plans.handoffTypes);
  const subject = plans.sides[0]?.content.graph.settings.subject ?? 'lead';

  return function* judgeFamily(
    family: Family,
    stagesAt: ReadonlyMap<string, number>,
  ): Generator<JudgedLead | 'without-past', void> {
    const standing = family.flatMap(({ lead }, n) =>
      lead.mergedInto === null && lead.kind === subject ? [n] : [],
    );
    if (standing.length === 0) return;
    if (wholeSince !== null && family.some(({ lead }) => lead.createdAt < wholeSince)) {
      for (const _ of standing) yield 'without-past';
      return;
    }
    const told = family.map((past): PastOf => {
      if (spec.withheld.length === 0) return past;
      const contact = factsOf(past.events, { outcome: null, createdAt: 0, stageAt: null }).contact;
      const events = withhold(past.events, contact?.seq ?? null);
      return events === past.events ? past : { ...past, events, recorded: false };
    });
    const facts = told.map((past, n) => {
      const ofAll = standing.length === 1 && standing[0] === n && told.length > 1;
      const events = ofAll ? told.flatMap((one) => one.events).sort((a, b) => a.seq - b.seq) : past.events;
      const { lead } = past;
      const found = factsOf(events, {
        outcome: spec.outcome,
        createdAt: lead.createdAt,
        stageAt: stagesAt.get(lead.id) ?? null,
      });
      return endedAt === undefined ? found : { ...found, outcomeAt: endedAt(lead.id) };
    });
    const judges = compiled.map(() =>
      facts.map((one) =>
        judging(one, {
          qualified: spec.qualified,
          handoffTypes,
          last: spec.horizonDays === null ? until : Math.min(until, one.entry + spec.horizonDays * day),
        }),
      ),
    );
    retell(told, compiled, {
      until,
      onTurn: ({ side, lead, event, result }) => judges[side]?.[lead]?.see(event, result),
    });
    for (const n of standing) {
      const [past, own] = [told[n], facts[n]];
      if (past === undefined || own === undefined || past.events.length === 0) continue;
      yield {
        past,
        facts: own,
        verdicts: judges.flatMap((side) => side[n]?.verdict() ?? []),
        explain: () =>
          explain(told, compiled, { lead: n, plans, until, contactSeq: own.contact?.seq ?? null, partsOf }),
      };
    }
  };
};
