import type { Plugin } from '@sluice/sdk';
import type { CheckMaker, NodeCheck } from './check.ts';
import { logicChecks } from './checks/logic-checks.ts';
import { resultChecks } from './checks/result-checks.ts';
import { schemaChecks } from './checks/schema-checks.ts';
import { wordChecks } from './checks/word-checks.ts';

const makers: readonly CheckMaker[] = [schemaChecks, wordChecks, logicChecks, resultChecks];

/**
 * The contract every node keeps, as named checks for any test runner:
 * `for (const check of nodeSuite(plugin)) test(`${check.node}: ${check.name}`, check.run)`.
 */
export function nodeSuite(plugin: Plugin): readonly NodeCheck[] {
  return plugin.nodes.flatMap((node) => makers.flatMap((make) => make(node)));
}
