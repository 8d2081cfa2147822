import { compile as compilePlan, counterValues, type Plan, publish } from '@sluice/engine';
import { compile, type Evaluate, parse, sentence, truthy } from '@sluice/logic';
import {
  type Counter,
  emptyDocument,
  type LeadState,
  noAccountFacts,
  type RuleData,
  type WorkflowDocument,
} from '@sluice/model';
import { fillLeads } from '@sluice/runtime';
import type { StoredLead } from '@sluice/store';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';

type Rule = Counter['where'];

const leadsSeen = 500;
const shown = 3;
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

/** The rule with each `count` made a counter, as publishing makes it of a goal, and what is wrong with it. */
const lower = async (services: Pick<Services, 'store' | 'registry'>, rule: Rule) => {
  const document = { ...emptyDocument('preview'), nodes: aTrigger(services) };
  const { version, diagnostics } = publish(
    { ...document, settings: { ...document.settings, goal: rule } },
    { registry: services.registry, workspace: await workspaceOf(services) },
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

/** The parts that must all hold: the arguments of a top-level `and`, else the rule itself. */
const partsOf = (rule: Rule): readonly { readonly path: string; readonly rule: Rule }[] => {
  const isAnd = typeof rule === 'object' && rule !== null && 'and' in rule && Object.keys(rule).length === 1;
  const args = isAnd ? rule.and : null;
  if (!Array.isArray(args)) return [{ path: '', rule }];
  return args.map((part: Rule, index) => ({ path: `/and/${index}`, rule: part }));
};

const sample = ({ id, email, name }: StoredLead) => ({ id, email, name });

const sentenceOf = (rule: Rule): string => sentence(parse(rule).tree);

/** Counts who of the last 500 leads matches a rule, and names three who do and three who just miss. */
export const previewRule = async (services: Pick<Services, 'store' | 'registry'>, rule: Rule) => {
  const { plan, program, diagnostics } = await lower(services, rule);
  const none = { of: 0, matched: 0, samples: [], misses: [], diagnostics, sentence: sentenceOf(rule) };
  if (plan === null || program === null || diagnostics.some(({ severity }) => severity === 'error'))
    return none;
  const parts = partsOf(program.goal).map((part) => ({ path: part.path, holds: compile(part.rule) }));
  const leads = await services.store.leads.recentStates(leadsSeen);
  const states = await remembering(services, { plan, leads });
  const judged = leads.flatMap((lead): { lead: StoredLead; failed: readonly string[] }[] => {
    const state = states.get(lead.id);
    if (state === undefined) return [];
    const data = dataOf(state, counterValues(plan, state));
    return [{ lead, failed: parts.filter(({ holds }) => !holdsFor(holds, data)).map(({ path }) => path) }];
  });
  const matching = judged.filter(({ failed }) => failed.length === 0);
  const missing = judged
    .filter(({ failed }) => failed.length > 0)
    .sort((a, b) => a.failed.length - b.failed.length);
  return {
    of: judged.length,
    matched: matching.length,
    samples: matching.slice(0, shown).map(({ lead }) => sample(lead)),
    misses: missing.slice(0, shown).map(({ lead, failed }) => ({ ...sample(lead), failed })),
    diagnostics,
    sentence: sentenceOf(rule),
  };
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
