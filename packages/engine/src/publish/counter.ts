import { parse, print, type RuleNode, transform } from '@sluice/logic';
import { type Counter, canonicalHash } from '@sluice/model';
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

/** A rule with each `count` replaced by a look at its counter, which is added to `counters`. */
export function lowerCounters(rule: Rule, counters: Map<string, Counter>): Rule {
  const { tree } = parse(rule);
  if (!holdsCount(tree)) return rule;
  const lowered = transform(tree, (node) => {
    if (node.kind !== 'operation' || node.op !== 'count') return node;
    const [specification] = node.args;
    if (specification?.kind !== 'data' || counterProblem(specification.value) !== null) return node;
    const counter = counterOf(specification.value);
    counters.set(counter.key, counter);
    return parse({ var: [`counts.${counter.key}`, 0] }).tree;
  });
  return print(lowered);
}

/** The key depends on what is counted only, so that equal counts share one counter over workflows and versions. */
function counterOf(value: unknown): Counter {
  const { event, where, days } = value as { event: string; where?: Rule; days?: number | null };
  const counted = { event, where: where ?? null, days: days ?? null };
  return { key: `c${canonicalHash(counted).slice(0, 16)}`, ...counted };
}

function holdsCount(tree: RuleNode): boolean {
  if (tree.kind === 'list') return tree.items.some(holdsCount);
  if (tree.kind === 'literal' || tree.kind === 'data') return false;
  return (tree.kind === 'operation' && tree.op === 'count') || tree.args.some(holdsCount);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
