import { isList } from './json.ts';
import { charge, type Run } from './run.ts';
import type { RuleNode } from './tree.ts';
import { walk } from './walk.ts';

const deepest = 256;
const building: ReadonlySet<string> = new Set(['map', 'filter', 'reduce', 'merge', 'object']);

/** Can the value of the rule be larger than the data and the rule it came from? */
export function builds(tree: RuleNode): boolean {
  let found = tree.kind === 'list';
  walk(tree, (node) => {
    if (node.kind === 'operation' && building.has(node.op)) found = true;
  });
  return found;
}

/**
 * Pays for a result as it would be written out. A value that holds another one many times is small in memory and
 * endless as JSON, so its size is counted as JSON would have it.
 */
export function measure(run: Run, value: unknown, depth = 0): void {
  if (typeof value === 'string') charge(run, value.length >> 3, '');
  if (typeof value !== 'object' || value === null) return;
  const members: readonly unknown[] = isList(value) ? value : Object.values(value);
  charge(run, depth > deepest ? Number.POSITIVE_INFINITY : members.length, '');
  for (const member of members) measure(run, member, depth + 1);
}
