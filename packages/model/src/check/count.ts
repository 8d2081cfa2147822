import { parse, type RuleNode } from '@sluice/logic';
import type { Rule } from '@sluice/sdk';

/** What is wrong with the specification of `count`, or null. */
export function counterProblem(value: unknown): string | null {
  if (!isRecord(value)) return 'Say what to count: {"count": {"event": "page.viewed", "days": 7}}.';
  const stray = Object.keys(value).find((key) => !['event', 'where', 'days'].includes(key));
  if (stray !== undefined) return `“count” knows event, where and days, not “${stray}”.`;
  if (typeof value.event !== 'string' || value.event === '') return 'Name the event type to count.';
  const { days } = value;
  if (days !== undefined && days !== null && !(typeof days === 'number' && days > 0 && days <= 3_660)) {
    return 'The window is a number of days above 0 and at most 3,660, or null for ever.';
  }
  const where = parse((value.where ?? null) as Rule);
  const wrong = where.diagnostics.find(({ severity }) => severity === 'error');
  if (wrong) return `The condition of “count” is not a rule: ${wrong.message}`;
  return holdsCount(where.tree) ? 'A “count” cannot stand inside the condition of another.' : null;
}

/** Is there a `count` anywhere in the rule? */
export function holdsCount(tree: RuleNode): boolean {
  if (tree.kind === 'list') return tree.items.some(holdsCount);
  if (tree.kind === 'literal' || tree.kind === 'data') return false;
  return (tree.kind === 'operation' && tree.op === 'count') || tree.args.some(holdsCount);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
