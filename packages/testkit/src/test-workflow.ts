import { type Publication, publish, registry } from '@sluice/engine';
import type { WorkflowDocument, Workspace } from '@sluice/model';
import { definePlugin, defineTrigger, input, type JsonObject, type NodeDefinition } from '@sluice/sdk';

/** Id of the node under test in its workflow. */
export const nodeId = 'node';

const start = defineTrigger({
  type: 'testkit-start',
  version: 1,
  title: 'Start',
  description: 'Leads the event under test to the node.',
  icon: 'player-play',
  config: input.form({ event: input.eventType() }),
  initial: { event: 'test.happened' },
  sentence: ({ event }) => `When ${event} happens.`,
  events: ({ event }) => [event],
  logic: () => true,
  examples: [],
});

const pluginOf = (node: NodeDefinition) =>
  definePlugin({
    name: 'under-test',
    version: '1.0.0',
    title: 'Under test',
    nodes: node.kind === 'trigger' ? [node] : [start, node],
  });

/** How the node stands in its workflow. */
interface NodeInWorkflow {
  readonly config: unknown;
  /** The event that leads to it. */
  readonly eventType: string;
}

function documentOf(
  { type, version, kind }: NodeDefinition,
  { config, eventType }: NodeInWorkflow,
): WorkflowDocument {
  const settings = { reentry: 'every-time', goal: null, exit: null } as const;
  const drawn = {
    id: nodeId,
    type: `under-test/${type}`,
    version,
    config: jsonOf(config),
    position: { x: 0, y: 0 },
  };
  const from = {
    id: 'start',
    type: 'under-test/testkit-start',
    version: 1,
    config: { event: eventType },
    position: { x: 0, y: 0 },
  };
  if (kind === 'trigger') return { name: 'Test', nodes: [drawn], edges: [], settings };
  const edges = [{ id: 'edge', from: { node: 'start', port: 'out' }, to: { node: nodeId } }];
  return { name: 'Test', nodes: [from, drawn], edges, settings };
}

/** As the document stores it. */
function jsonOf(config: unknown): JsonObject {
  return JSON.parse(JSON.stringify(config)) as JsonObject;
}

/** A workflow that holds a start and the node, as it is published in this workspace. */
export function publishNode(
  node: NodeDefinition,
  { workspace, ...place }: NodeInWorkflow & { readonly workspace: Workspace },
): Publication {
  return publish(documentOf(node, place), { registry: registry([pluginOf(node)]), workspace });
}
