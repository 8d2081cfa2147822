import { parse, print, transform } from '@sluice/logic';
import { type Counter, canonicalHash, counterProblem, holdsCount } from '@sluice/model';
import type { Rule } from '@sluice/sdk';

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
