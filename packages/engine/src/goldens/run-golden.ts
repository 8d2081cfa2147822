import {
  type Golden,
  type GoldenDifference,
  type GoldenExpectation,
  type GoldenOutcome,
  type GoldenRun,
  initialLead,
  type LeadEvent,
  type LeadState,
  type WorkflowId,
} from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { fillCounters } from '../counters/fill.ts';
import { replay } from '../turn/replay.ts';
import { tracesOf } from '../turn/traces-of.ts';

const startOf = ({ lead, events }: Golden): LeadState =>
  lead.state === undefined
    ? initialLead('test', events[0]?.occurredAt ?? 0)
    : { ...(JSON.parse(JSON.stringify(lead.state)) as LeadState), runs: [], due: null };

/** Takes the lead of a test through its events by a plan that holds the one workflow. Pure. */
export function outcomeOf(plan: Plan, golden: Golden, workflow: WorkflowId): GoldenOutcome {
  const start = fillCounters(plan, startOf(golden), []);
  const events = golden.events.map(
    (event, index): LeadEvent => ({
      ...event,
      id: `test-${index}`,
      lead: start.id,
      email: golden.lead.email,
    }),
  );
  const { state, turns } = replay(plan, start, events, golden.until === null ? {} : { until: golden.until });
  const traces = turns.flatMap((turn) => tracesOf(plan, turn)).filter((trace) => trace.workflow === workflow);
  const steps = traces.flatMap((trace) => trace.steps);
  const set = turns.find(({ quarantined }) => quarantined !== null)?.quarantined;
  const failed = traces.find(({ error }) => error !== null)?.error;
  return {
    stage: state.stage,
    score: state.score.total,
    path: steps.map(({ node, port }) => ({ node, port })),
    effects: turns
      .flatMap(({ effects }) => effects)
      .filter(({ rule }) => rule.workflow === workflow)
      .map(({ rule, type }) => ({ node: rule.node, type })),
    steps,
    failure: set?.message ?? failed?.message ?? null,
  };
}

type Path = GoldenExpectation['path'];

const pathDifference = (expected: Path, actual: Path): readonly GoldenDifference[] => {
  const length = Math.max(expected.length, actual.length);
  for (let at = 0; at < length; at++) {
    const [wanted, taken] = [expected[at] ?? null, actual[at] ?? null];
    if (wanted?.node !== taken?.node || wanted?.port !== taken?.port)
      return [{ of: 'path', at, expected: wanted, actual: taken }];
  }
  return [];
};

type Effects = GoldenExpectation['effects'];

/** What of `these` is left when each of `those` has taken away one. */
const without = (these: Effects, those: Effects): Effects => {
  const left = those.map(({ node, type }) => `${node} ${type}`);
  return these.filter(({ node, type }) => {
    const at = left.indexOf(`${node} ${type}`);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const effectsDifference = (expected: Effects, actual: Effects): readonly GoldenDifference[] => {
  const [missing, unexpected] = [without(expected, actual), without(actual, expected)];
  return missing.length + unexpected.length === 0 ? [] : [{ of: 'effects', missing, unexpected }];
};

const isWithin = (range: GoldenExpectation['score'], score: number | null): boolean =>
  range === null || score === null ? range === score : range.from <= score && score <= range.to;

/** What of an outcome is not as expected. */
export function differencesOf(
  expected: GoldenExpectation,
  { failure, ...actual }: GoldenOutcome,
): readonly GoldenDifference[] {
  return [
    ...(failure === null ? [] : [{ of: 'failure' as const, actual: failure }]),
    ...(expected.stage === actual.stage
      ? []
      : [{ of: 'stage' as const, expected: expected.stage, actual: actual.stage }]),
    ...(isWithin(expected.score, actual.score)
      ? []
      : [{ of: 'score' as const, expected: expected.score, actual: actual.score }]),
    ...pathDifference(expected.path, actual.path),
    ...effectsDifference(expected.effects, actual.effects),
  ];
}

/** Runs one test of a workflow. */
export function runGolden(plan: Plan, golden: Golden, workflow: WorkflowId): GoldenRun {
  const outcome = outcomeOf(plan, golden, workflow);
  const differences = differencesOf(golden.expect, outcome);
  return { id: golden.id, passed: differences.length === 0, differences, outcome };
}
