/*
 * The idea of Sluice in about a hundred lines: a log of events, rules that are data, and a pure turn.
 *
 *   state + event ──turn──▶ state + effects          replay(log) = turn after turn
 *
 * The real thing adds versions, ports and joins, limits, internal events, traces and a database; nothing of
 * what is here changes. Run its tests by `npx vitest run examples`.
 */

/** A rule is JSON-logic: `{ operator: arguments }`, or a value that stands for itself. */
export type Rule = null | boolean | number | string | readonly Rule[] | { readonly [operator: string]: Rule };

/** Something that happened to a lead. The log is nothing but these, oldest first. */
export interface Event {
  readonly id: string;
  readonly type: string;
  readonly traits?: Readonly<Record<string, unknown>>;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** What a lead is: a fold over its events. */
export interface Lead {
  readonly traits: Readonly<Record<string, unknown>>;
  readonly score: number;
  readonly stage: string;
}

/** A step: what it is says what the value of its rule means. */
export interface Step {
  readonly id: string;
  readonly kind: 'trigger' | 'condition' | 'score' | 'stage' | 'action';
  readonly rule: Rule;
  /** Steps that lead here, none for a trigger. Steps stand after those that lead to them. */
  readonly after?: readonly string[];
}

/** Something to be done outside. Its key depends on the event and the step only: asked twice, it is done once. */
export interface Effect {
  readonly key: string;
  readonly input: unknown;
}

export interface Turn {
  readonly lead: Lead;
  readonly effects: readonly Effect[];
  /** Every step passed and what its rule said: the answer to "why?". */
  readonly trace: readonly { readonly step: string; readonly value: unknown }[];
}

export const newLead: Lead = { traits: {}, score: 0, stage: 'visitor' };

type Operator = (args: readonly Rule[], data: unknown) => unknown;

/** Looks up a dotted path, own properties only: a rule must not reach `constructor`. */
const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => {
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isHolder ? (value as Readonly<Record<string, unknown>>)[key] : null;
  }, data);

/** The operator table. Evaluation, checks and documentation all read the same one. */
const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  ['var', ([path], data) => at(data, String(path))],
  ['==', ([a = null, b = null], data) => evaluate(a, data) === evaluate(b, data)],
  ['>=', ([a = null, b = null], data) => Number(evaluate(a, data)) >= Number(evaluate(b, data))],
  ['and', (args, data) => args.every((arg) => Boolean(evaluate(arg, data)))],
]);

/** The value of a rule over data. */
export function evaluate(rule: Rule, data: unknown): unknown {
  if (typeof rule !== 'object' || rule === null) return rule;
  if (isList(rule)) return rule.map((item) => evaluate(item, data));
  const [[name, args] = ['', null]] = Object.entries(rule);
  const operator = operators.get(name);
  if (operator === undefined) throw new Error(`There is no operator "${name}".`);
  return operator(isList(args) ? args : [args], data);
}

const isList = (rule: Rule): rule is readonly Rule[] => Array.isArray(rule);

/** What the value of a rule does to the lead, by kind. A false condition lets nothing through. */
const kinds: Readonly<Record<Step['kind'], (lead: Lead, value: unknown) => Lead | null>> = {
  trigger: (lead, value) => (value === true ? lead : null),
  condition: (lead, value) => (value === true ? lead : null),
  score: (lead, value) => ({ ...lead, score: lead.score + Number(value) }),
  stage: (lead, value) => ({ ...lead, stage: String(value) }),
  action: (lead) => lead,
};

/** One lead, one event, one turn: pure, so the same log gives the same lead wherever it is replayed. */
export function turn(steps: readonly Step[], before: Lead, event: Event): Turn {
  let lead: Lead = { ...before, traits: { ...before.traits, ...event.traits } };
  const passed = new Set<string>();
  const effects: Effect[] = [];
  const trace: { step: string; value: unknown }[] = [];
  for (const { id, kind, rule, after = [] } of steps) {
    if (kind !== 'trigger' && !after.some((step) => passed.has(step))) continue;
    const value = evaluate(rule, { lead, event });
    trace.push({ step: id, value });
    const next = kinds[kind](lead, value);
    if (next === null) continue;
    lead = next;
    passed.add(id);
    if (kind === 'action') effects.push({ key: `${event.id}:${id}`, input: value });
  }
  return { lead, effects, trace };
}

/** The lead and all effects after a log. */
export function replay(steps: readonly Step[], log: readonly Event[]): Omit<Turn, 'trace'> {
  return log.reduce<Omit<Turn, 'trace'>>(
    ({ lead, effects }, event) => {
      const next = turn(steps, lead, event);
      return { lead: next.lead, effects: [...effects, ...next.effects] };
    },
    { lead: newLead, effects: [] },
  );
}
