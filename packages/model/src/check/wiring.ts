import type { NodeKind } from '@sluice/sdk';
import type { Diagnostic, Patch } from '../diagnostic.ts';
import type { WorkflowDocument } from '../document.ts';
import type { NodeId } from '../ids.ts';
import { problem } from '../problem.ts';
import { removeEdge } from './graph.ts';

/** What must be known of a node to judge the edges at it. */
export interface NodeFacts {
  readonly kind: NodeKind;
  readonly title: string;
  /** Ids of its ports; null while they cannot be told. */
  readonly ports: readonly string[] | null;
}

/** What is wrong with how nodes are connected, given what they are. Nodes of unknown type are left in peace. */
export function checkWiring(
  document: WorkflowDocument,
  facts: ReadonlyMap<NodeId, NodeFacts>,
): readonly Diagnostic[] {
  return [...ports(document, facts), ...triggers(document, facts), ...unreachable(document, facts)];
}

function ports(document: WorkflowDocument, facts: ReadonlyMap<NodeId, NodeFacts>): Diagnostic[] {
  return document.edges.flatMap(({ from, to }, index) => {
    const found: Diagnostic[] = [];
    const fix = removeEdge(index);
    const source = facts.get(from.node);
    if (source?.ports && !source.ports.includes(from.port)) {
      const words = `“${source.title}” has no port “${from.port}”; it has ${source.ports.map((port) => `“${port}”`).join(', ')}.`;
      found.push(problem('edge.unknown-port', `/edges/${index}/from/port`, words, { node: from.node, fix }));
    }
    const target = facts.get(to.node);
    if (target?.kind === 'trigger') {
      const words = `“${target.title}” is a trigger: only events start it.`;
      found.push(problem('edge.into-trigger', `/edges/${index}/to/node`, words, { node: to.node, fix }));
    }
    return found;
  });
}

function triggers({ nodes }: WorkflowDocument, facts: ReadonlyMap<NodeId, NodeFacts>): Diagnostic[] {
  const kinds = nodes.map((node) => facts.get(node.id)?.kind);
  if (kinds.includes('trigger') || kinds.includes(undefined)) {
    return nodes.length === 0 ? [noTrigger()] : [];
  }
  return [noTrigger()];
}

const noTrigger = (): Diagnostic =>
  problem('graph.no-trigger', '/nodes', 'The workflow has no trigger, so nothing starts it.');

function unreachable(document: WorkflowDocument, facts: ReadonlyMap<NodeId, NodeFacts>): Diagnostic[] {
  const reached = reachable(document, facts);
  return document.nodes.flatMap(({ id }, index) => {
    if (reached.has(id)) return [];
    const words = `Nothing leads to “${facts.get(id)?.title ?? id}”, so it never runs.`;
    const fix = { title: 'Remove the node', patches: removeNode(document, index) };
    return [problem('node.unreachable', `/nodes/${index}`, words, { severity: 'warning', node: id, fix })];
  });
}

function reachable(document: WorkflowDocument, facts: ReadonlyMap<NodeId, NodeFacts>): Set<NodeId> {
  const leaving = new Map<NodeId, NodeId[]>();
  for (const { from, to } of document.edges) {
    const targets = leaving.get(from.node);
    if (targets) targets.push(to.node);
    else leaving.set(from.node, [to.node]);
  }
  const reached = new Set<NodeId>();
  const waiting = document.nodes
    .map((node) => node.id)
    .filter((id) => !facts.has(id) || facts.get(id)?.kind === 'trigger');
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(leaving.get(id) ?? []));
  }
  return reached;
}

/** A node's edges from the last to the first, then the node: each index still holds when its turn comes. */
export function removeNode({ nodes, edges }: WorkflowDocument, index: number): readonly Patch[] {
  const id = nodes[index]?.id;
  const touching = edges.flatMap(({ from, to }, at) => (from.node === id || to.node === id ? [at] : []));
  return [...touching.reverse().map((at) => `/edges/${at}`), `/nodes/${index}`].map((path) => ({
    op: 'remove',
    path,
  }));
}
