import { compile as compilePlan, counterValues, type Plan, publish } from '@sluice/engine';
import { compile, type Evaluate, parse, truthy, varsOf } from '@sluice/logic';
import {
  type Counter,
  emptyDocument,
  type LeadState,
  noAccountFacts,
  type RuleData,
  type WorkflowDocument,
  type Workspace,
} from '@sluice/model';
import { fillLeads } from '@sluice/runtime';
import type { StoredLead } from '@sluice/store';
import type { Services } from './context.ts';

type Rule = Counter['where'];
type Json = Counter['where'];

const goal = '/settings/goal';

/** The smallest workflow there is: a trigger. */
const aTrigger = ({ registry }: Pick<Services, 'registry'>): WorkflowDocument['nodes'] =>
  [...registry.types.values()]
    .filter(({ definition }) => definition.kind === 'trigger')
    .slice(0, 1)
    .map(({ type, definition }) => ({
      id: 'trigger',
      type,
      version: definition.version,
      config: JSON.parse(JSON.stringify(definition.initial)),
      position: { x: 0, y: 0 },
    }));

/** The rule as publishing makes it of a goal: segments by value, each `count` a counter; and what is wrong with it. */
const lower = (
  services: Pick<Services, 'registry'>,
  { rule, workspace }: { readonly rule: Rule; readonly workspace: Workspace },
) => {
  const document = { ...emptyDocument('preview'), nodes: aTrigger(services) };
  const { version, diagnostics } = publish(
    { ...document, settings: { ...document.settings, goal: rule } },
    { registry: services.registry, workspace },
  );
  const own = diagnostics
    .filter(({ path }) => path.startsWith(goal))
    .map(({ path, code, message, severity }) => ({ path: path.slice(goal.length), code, message, severity }));
  const plan = version === null ? null : compilePlan(version).plan;
  return { plan, program: version?.program ?? null, diagnostics: own };
};

/** The leads with all the rule asks of their past, from what they hold already and else from the log. */
const remembering = async (
  { store }: Pick<Services, 'store'>,
  { plan, leads }: { readonly plan: Plan; readonly leads: readonly StoredLead[] },
): Promise<ReadonlyMap<string, LeadState>> => {
  const states = leads.flatMap(({ state }) => (state === null ? [] : [state]));
  const before = Number.MAX_SAFE_INTEGER;
  const filled = await fillLeads(
    plan,
    states.map((state) => ({ state, before })),
    store,
  );
  return new Map(filled.states.map((state) => [state.id, state]));
};

const dataOf = (state: LeadState, counts: RuleData['counts']): RuleData => ({
  lead: {
    id: state.id,
    email: state.email,
    traits: state.traits,
    owner: state.owner,
    lists: state.lists,
    createdAt: state.createdAt,
    stageSince: state.stageSince,
  },
  account: { domain: state.account, ...(state.company ?? noAccountFacts) },
  event: { id: '', type: '', properties: {}, occurredAt: state.clock },
  score: state.score,
  stage: state.stage,
  counts,
  now: state.clock,
});

const argumentsOfAnd = (rule: Rule): readonly Rule[] | null => {
  if (typeof rule !== 'object' || rule === null || !('and' in rule)) return null;
  const { and } = rule;
  return Object.keys(rule).length === 1 && Array.isArray(and) ? and : null;
};

interface Part {
  /** JSON Pointer into the rule as written. */
  readonly path: string;
  readonly holds: Evaluate;
  /** What the part looks at in the lead. */
  readonly looks: readonly { readonly name: string; readonly value: Evaluate }[];
}

/** The parts that must all hold: the arguments of a top-level `and` of the rule as written, else the rule itself. */
const partsOf = (written: Rule, lowered: Rule): readonly Part[] => {
  const parts = argumentsOfAnd(written) === null ? null : argumentsOfAnd(lowered);
  const part = (path: string, rule: Rule): Part => ({
    path,
    holds: compile(rule),
    looks: varsOf(parse(rule).tree)
      .filter((name) => name !== '*' && name !== '')
      .map((name) => ({ name, value: compile({ var: name }) })),
  });
  return parts?.map((rule, index) => part(`/and/${index}`, rule)) ?? [part('', lowered)];
};

/** A rule that runs out of its budget on a lead does not match it, as in a turn. */
const holdsFor = (rule: Evaluate, data: RuleData): boolean => {
  try {
    return truthy(rule(data));
  } catch (error) {
    if (error instanceof Error && error.name === 'LogicError') return false;
    throw error;
  }
};

/** A part of the rule that failed for a lead, with what the lead holds there. */
export interface FailedPart {
  readonly path: string;
  readonly has: readonly { readonly name: string; readonly value: Json }[];
}

/** A lead judged by a rule; no part has failed where it matches. */
export interface Judged {
  readonly lead: StoredLead;
  readonly failed: readonly FailedPart[];
}

/** Judges the leads heard of last by a rule; nobody is judged by one with errors. */
export const judgeByRule = async (
  services: Pick<Services, 'store' | 'registry'>,
  asked: { readonly rule: Rule; readonly workspace: Workspace; readonly leads: number },
) => {
  const { plan, program, diagnostics } = lower(services, asked);
  if (plan === null || program === null || diagnostics.some(({ severity }) => severity === 'error'))
    return { diagnostics, judged: [] };
  const parts = partsOf(asked.rule, program.goal);
  const leads = await services.store.leads.recentStates(asked.leads);
  const states = await remembering(services, { plan, leads });
  const judged = leads.flatMap((lead): Judged[] => {
    const state = states.get(lead.id);
    if (state === undefined) return [];
    const data = dataOf(state, counterValues(plan, state));
    const failed = parts
      .filter(({ holds }) => !holdsFor(holds, data))
      .map(({ path, looks }) => ({
        path,
        has: looks.map(({ name, value }) => ({ name, value: (value(data) ?? null) as Json })),
      }));
    return [{ lead, failed }];
  });
  return { diagnostics, judged };
};
