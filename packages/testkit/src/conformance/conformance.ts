import type { NodeDefinition, Plugin } from '@sluice/sdk';
import { effectFindings } from './effects.ts';
import type { Finding } from './finding.ts';
import { isolationFindings } from './isolation.ts';
import { migrationFindings } from './migrations.ts';
import { ruleFindings } from './rules.ts';
import { suiteFindings } from './suite.ts';

/** How a plugin is looked at. */
export interface ConformanceOptions {
  /** The same plugin run elsewhere, for instance isolated: what it gives must be the same. */
  readonly twin?: Plugin;
  /** Ms of real time an effect may take after it was told to stop. */
  readonly patienceMs?: number;
}

/**
 * Everything a plugin must keep, without any test runner: run by its author before it is published and by the host
 * before it is installed. Nothing it does reaches the outside world. Findings come in the order of the nodes.
 */
export async function conformance(
  plugin: Plugin,
  { twin, patienceMs = 1000 }: ConformanceOptions = {},
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const node of plugin.nodes) {
    findings.push(...pureFindings(plugin, node));
    if (node.kind === 'action') findings.push(...(await effectFindings(node, { patienceMs })));
    if (twin) findings.push(...(await isolationFindings(node, { twin, patienceMs })));
  }
  return findings;
}

function pureFindings(plugin: Plugin, node: NodeDefinition): readonly Finding[] {
  return [...suiteFindings(plugin, node), ...ruleFindings(node), ...migrationFindings(node)];
}
