import { equalJson } from '@sluice/model';
import type { ActionNode, Json, NodeDefinition, NodeExample, Plugin } from '@sluice/sdk';
import type { Finding } from './finding.ts';
import { casesOf, ruleOf, wrong } from './rules.ts';
import { scenario } from './scenario.ts';

const hint =
  'Use nothing but the language itself and the context: no globals of Node, no state between calls.';

/** The same plugin elsewhere gives the same rules and the same answers. */
export async function isolationFindings(
  node: NodeDefinition,
  { twin, patienceMs }: { readonly twin: Plugin; readonly patienceMs: number },
): Promise<readonly Finding[]> {
  const other = twin.nodes.find(({ type }) => type === node.type);
  if (other?.kind !== node.kind) return [wrong(node, 'isolation', 'Isolated, the node is not there.', hint)];
  const rules = casesOf(node).flatMap((example) => ruleFinding(node, other, example));
  if (node.kind !== 'action' || other.kind !== 'action') return rules;
  const found = [...rules];
  for (const example of node.examples)
    found.push(...(await answerFinding([node, other], example, patienceMs)));
  return found;
}

function ruleFinding(
  node: NodeDefinition,
  other: NodeDefinition,
  example: NodeExample<unknown>,
): readonly Finding[] {
  const [here, there] = [ruleOf(node, example), ruleOf(other, example)];
  if (here === undefined && there === undefined) return [];
  return here !== undefined && there !== undefined && equalJson(here as Json, there as Json)
    ? []
    : [wrong(node, 'isolation', `Isolated, it gives another rule for "${example.title}".`, hint)];
}

async function answerFinding(
  [node, other]: readonly [ActionNode, ActionNode],
  { title, value, answer, responses = [] }: NodeExample<unknown>,
  patienceMs: number,
): Promise<readonly Finding[]> {
  if (value === undefined || answer === undefined) return [];
  const [here, there] = [
    await scenario(node, value, { answers: responses, patienceMs }),
    await scenario(other, value, { answers: responses, patienceMs: Math.max(patienceMs, 10_000) }),
  ];
  if (here.answer === null) return [];
  if (there.answer !== null && equalJson(here.answer as Json, there.answer as Json)) return [];
  const came = there.answer === null ? `fails: ${String(there.error)}` : 'answers otherwise';
  return [wrong(node, 'isolation', `Isolated, it ${came} for "${title}".`, hint)];
}
