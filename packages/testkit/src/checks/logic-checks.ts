import { equalJson } from '@sluice/model';
import { ConfigError, type Json, type NodeDefinition, type NodeExample } from '@sluice/sdk';
import { type CheckMaker, ensure } from '../check.ts';
import { frozenCopy } from '../freeze.ts';
import { runNode } from '../run-node.ts';
import { assertFits } from '../schema.ts';
import { viewOf, workspaceOf } from '../workspace-of.ts';

/** The rule a node gives: pure, plain JSON, publishable, and right for its examples. */
export const logicChecks: CheckMaker = (node) => [
  {
    node: node.type,
    name: 'the same config gives the same rule, and the config is left alone',
    run: () => {
      for (const example of node.examples) {
        const [first, second] = [ruleOf(node, example), ruleOf(node, example)];
        ensure(equalJson(first, second), 'Two calls of logic gave different rules.');
        const stored = JSON.parse(JSON.stringify(first)) as Json;
        ensure(equalJson(first, stored), 'The rule changes when it is stored as JSON.');
      }
    },
  },
  {
    node: node.type,
    name: 'a node just dropped publishes, or says what has to be chosen',
    run: () => {
      try {
        ruleOf(node, { title: '', config: node.initial });
      } catch (error) {
        ensure(error instanceof ConfigError, `logic threw ${String(error)} instead of a ConfigError.`);
        ensure(
          error.path.startsWith('/') && error.message !== '',
          'The ConfigError does not say where or what.',
        );
        return;
      }
      runNode(node, { config: node.initial });
    },
  },
  ...node.examples.map((example) => ({
    node: node.type,
    name: `example: ${example.title}`,
    run: () => holds(node, example),
  })),
];

type Example = NodeExample<unknown>;

function ruleOf(node: NodeDefinition, { config, view }: Example): Json {
  return node.logic(frozenCopy(config), { ...viewOf(workspaceOf(view)), node: 'node' });
}

/** Takes a real turn with the example's data and compares the value of the rule. */
function holds(node: NodeDefinition, { config, view, data, value }: Example): void {
  const run = runNode(node, { config, ...(view ? { view } : {}), ...(data === undefined ? {} : { data }) });
  if (value !== undefined) {
    ensure(
      equalJson(run.value, value),
      `The rule gave ${JSON.stringify(run.value)}, the example says ${JSON.stringify(value)}.`,
    );
  }
  if (node.kind === 'action') assertFits(node.input, run.value, 'the value of the rule');
}
