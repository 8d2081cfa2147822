import { alwaysHolds, contradict, neverHolds, parse, type RuleNode } from '@sluice/logic';
import { type Diagnostic, problem, type RulePlace } from '@sluice/model';
import type { Rule } from '@sluice/sdk';

/** A rule that can never hold, or always does, whatever the lead. */
export function checkRuleSense(rule: Rule, place: RulePlace): readonly Diagnostic[] {
  if (typeof rule !== 'object' || rule === null) return [];
  const { tree } = parse(rule);
  const more = place.node === undefined ? {} : { node: place.node };
  if (neverHolds(tree)) {
    const odd = oddOne(tree);
    const words = 'This rule never holds, whatever the lead: its parts contradict each other.';
    const fix =
      odd === null
        ? {}
        : {
            fix: {
              title: 'Take out the part that contradicts',
              patches: [{ op: 'remove' as const, path: place.path + odd }],
            },
          };
    return [problem('rule.contradiction', place.path, words, { ...more, ...fix, severity: 'warning' })];
  }
  if (tree.kind !== 'operation' || !alwaysHolds(tree)) return [];
  const words = 'This rule holds for every lead: it asks nothing.';
  return [problem('rule.always', place.path, words, { ...more, severity: 'warning' })];
}

/** The later of two arguments of an `and` that contradict each other, by its path. */
function oddOne(tree: RuleNode): string | null {
  if (tree.kind !== 'operation' || tree.op !== 'and' || tree.args.length < 2) return null;
  for (const [index, later] of tree.args.entries()) {
    const before = tree.args.slice(0, index);
    const own = { tree: later, holds: true };
    if (!neverHolds(later) && before.some((other) => contradict([{ tree: other, holds: true }, own])))
      return later.path;
  }
  return null;
}
