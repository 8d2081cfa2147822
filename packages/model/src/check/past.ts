import { parse, type RuleNode } from '@sluice/logic';
import type { Rule } from '@sluice/sdk';
import { type CounterTake, counterTakes } from '../counter.ts';

/** Does the operator ask the past of the lead? */
export const asksPast = (op: string): op is CounterTake => Object.hasOwn(counterTakes, op);

/** Whether `of`, the dotted name looked at, must, may or cannot be said. */
const wantsOf: Readonly<Record<CounterTake, 'must' | 'may' | 'not'>> = {
  count: 'not',
  sum: 'must',
  distinct: 'must',
  first: 'may',
  last: 'may',
};

const longestDays = 3_660;

/** What is wrong with the specification of an operator over the past, or null. */
export function pastProblem(take: CounterTake, value: unknown): string | null {
  if (!isRecord(value)) return `Say what to look at: {"${take}": {"event": "page.viewed", "days": 7}}.`;
  const known = wantsOf[take] === 'not' ? members : [...members, 'of'];
  const stray = Object.keys(value).find((key) => !known.includes(key));
  if (stray !== undefined) return `“${take}” knows ${known.join(', ')}, not “${stray}”.`;
  if (typeof value.event !== 'string' || value.event === '') return 'Name the event type.';
  return windowProblem(value) ?? ofProblem(take, value.of ?? null) ?? whereProblem(take, value.where);
}

const members = ['event', 'where', 'days', 'hours'];

function windowProblem({ days, hours }: Readonly<Record<string, unknown>>): string | null {
  const [inDays, inHours] = [days ?? null, hours ?? null];
  if (inDays !== null && inHours !== null) return 'Say the window in days or in hours, not in both.';
  if (inDays !== null && !isWithin(inDays, longestDays))
    return 'The window is a number of days above 0 and at most 3,660, or null for ever.';
  if (inHours !== null && !isWithin(inHours, longestDays * 24))
    return 'The window is a number of hours above 0 and at most 87,840, or null for ever.';
  return null;
}

const isWithin = (value: unknown, most: number): boolean =>
  typeof value === 'number' && value > 0 && value <= most;

function ofProblem(take: CounterTake, of: unknown): string | null {
  if (of === null)
    return wantsOf[take] === 'must' ? `“${take}” needs “of”: the part of the event it looks at.` : null;
  const isName = typeof of === 'string' && /^event\.[^.]+(\.[^.]+)*$/.test(of) && of.length <= 200;
  return isName ? null : '“of” names a part of the event, such as event.properties.durationMs.';
}

function whereProblem(take: CounterTake, rule: unknown): string | null {
  const where = parse((rule ?? null) as Rule);
  const wrong = where.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) return `The condition of “${take}” is not a rule: ${wrong.message}`;
  return holdsPast(where.tree)
    ? 'A question to the past cannot stand inside the condition of another.'
    : null;
}

/** Does the rule ask the past anywhere? */
export function holdsPast(tree: RuleNode): boolean {
  if (tree.kind === 'list') return tree.items.some(holdsPast);
  if (tree.kind === 'literal' || tree.kind === 'data') return false;
  return (tree.kind === 'operation' && asksPast(tree.op)) || tree.args.some(holdsPast);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
