import { type PastLead, type Plan, type RetoldTurn, retell } from '@sluice/engine';
import { expandPassage, type RuleData, type RunTrace, type WorkflowVersion } from '@sluice/model';
import type { BacktestPlans } from './spec.ts';

/** Why two versions judge a lead differently. */
export type Reason =
  /** A step gave other points. */
  | {
      readonly kind: 'points';
      readonly node: string;
      readonly title: string;
      readonly before: number;
      readonly after: number;
    }
  /** The lead left a step by another port, or a step was passed by one version only (null). */
  | {
      readonly kind: 'way';
      readonly node: string;
      readonly title: string;
      readonly before: string | null;
      readonly after: string | null;
      /** The parts of the step's rule that differ and decided it; empty where the rule is the same. */
      readonly parts: readonly RulePart[];
    };

/** One of the parts of a rule that must all hold. */
export interface RulePart {
  readonly sentence: string;
  /** Which version has it. */
  readonly side: 'before' | 'after';
  /** Does it hold for the lead? Null where it cannot be said from the lead alone. */
  readonly holds: boolean | null;
}

/** The parts of a step's rule that one version has and the other has not, and that decided. Ports at the edge: sentences are the server's. */
export type PartsOf = (input: {
  readonly node: string;
  readonly versions: readonly [WorkflowVersion, WorkflowVersion];
  readonly data: Pick<RuleData, 'lead' | 'event' | 'score' | 'stage' | 'now'>;
}) => readonly RulePart[];

const maxReasons = 4;

/** Tells a family's past once more and finds where the two versions part. */
export const explain = (
  family: readonly PastLead[],
  plans: readonly Plan[],
  options: {
    readonly lead: number;
    readonly plans: BacktestPlans;
    readonly until: number;
    /** Place in the log from which nothing counts any more. */
    readonly contactSeq: number | null;
    readonly partsOf: PartsOf;
  },
): readonly Reason[] => {
  const { workflow, sides } = options.plans;
  const [before, after] = sides;
  if (before === undefined || after === undefined) return [];
  const turns: [RetoldTurn[], RetoldTurn[]] = [[], []];
  let closed = false;
  retell(family, plans, {
    until: options.until,
    onTurn: (turn) => {
      if (turn.lead !== options.lead) return;
      if ('seq' in turn.event && typeof turn.event.seq === 'number')
        closed = options.contactSeq !== null && turn.event.seq >= options.contactSeq;
      if (!closed) turns[turn.side === 0 ? 0 : 1].push(turn);
    },
  });
  const way = wayOf(turns, { workflow, versions: [before.content, after.content], partsOf: options.partsOf });
  const points = pointsOf(turns, workflow);
  return [...(way === null ? [] : [way]), ...points].slice(0, maxReasons);
};

/** Steps whose points differ in sum, the largest difference first. */
const pointsOf = (
  turns: readonly [readonly RetoldTurn[], readonly RetoldTurn[]],
  workflow: string,
): readonly Reason[] => {
  const sums = new Map<string, { title: string; points: [number, number] }>();
  for (const side of [0, 1] as const)
    for (const { result } of turns[side])
      for (const { rule, delta } of result.rows) {
        if (rule.workflow !== workflow) continue;
        const sum = sums.get(rule.node) ?? { title: rule.title, points: [0, 0] };
        sums.set(rule.node, sum);
        sum.points[side] += delta;
      }
  return [...sums]
    .flatMap(
      ([
        node,
        {
          title,
          points: [a, b],
        },
      ]): readonly (Reason & { readonly kind: 'points' })[] =>
        a === b ? [] : [{ kind: 'points', node, title, before: rounded(a), after: rounded(b) }],
    )
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before));
};

const rounded = (points: number): number => Math.round(points * 1e9) / 1e9;

const stepsOf = (
  turn: RetoldTurn | undefined,
  workflow: string,
  version: WorkflowVersion,
): readonly RunTrace[] =>
  turn?.result.passages.flatMap((passage) =>
    passage.workflow === workflow ? [expandPassage(version, passage)] : [],
  ) ?? [];

/** The first step the two versions pass differently, event by event. */
const wayOf = (
  [before, after]: readonly [readonly RetoldTurn[], readonly RetoldTurn[]],
  {
    workflow,
    versions,
    partsOf,
  }: {
    readonly workflow: string;
    readonly versions: readonly [WorkflowVersion, WorkflowVersion];
    readonly partsOf: PartsOf;
  },
): Reason | null => {
  const second = new Map(after.map((turn) => [turn.event.id, turn]));
  const first = new Map(before.map((turn) => [turn.event.id, turn]));
  for (const id of new Set([...first.keys(), ...second.keys()])) {
    const [one, two] = [first.get(id), second.get(id)];
    const found = parting(stepsOf(one, workflow, versions[0]), stepsOf(two, workflow, versions[1]));
    if (found === null) continue;
    const turn = two ?? one;
    const data = turn === undefined ? null : dataOf(turn);
    const parts = data === null ? [] : partsOf({ node: found.node, versions, data });
    return { kind: 'way', ...found, parts };
  }
  return null;
};

type Parting = Pick<Reason & { readonly kind: 'way' }, 'node' | 'title' | 'before' | 'after'>;

/** Where two passages of one event part: a step left by another port, else the first that only one of them passed. */
const parting = (before: readonly RunTrace[], after: readonly RunTrace[]): Parting | null => {
  const steps = [before, after].map(
    (traces) => new Map(traces.flatMap((trace) => trace.steps.map((step) => [step.node, step] as const))),
  );
  const [one, two] = steps;
  if (one === undefined || two === undefined) return null;
  for (const [node, step] of one) {
    const other = two.get(node);
    if (other !== undefined && other.port !== step.port && step.kind !== 'action')
      return { node, title: other.title, before: step.port, after: other.port };
  }
  for (const [node, step] of two)
    if (!one.has(node) && step.kind !== 'score')
      return { node, title: step.title, before: null, after: step.port };
  for (const [node, step] of one)
    if (!two.has(node) && step.kind !== 'score')
      return { node, title: step.title, before: step.port, after: null };
  return null;
};

/** What rules saw after the turn: traits and event are those of the step, the score may have moved since. */
const dataOf = ({ event, result: { state } }: RetoldTurn): Parameters<PartsOf>[0]['data'] => ({
  lead: {
    id: state.id,
    email: state.email,
    traits: state.traits,
    owner: state.owner,
    lists: state.lists,
    createdAt: state.createdAt,
    stageSince: state.stageSince,
  },
  event: { id: event.id, type: event.type, properties: event.properties, occurredAt: event.occurredAt },
  score: state.score,
  stage: state.stage,
  now: state.clock,
});
