import type { Diagnostic } from '../diagnostic.ts';
import type { DocumentEdge, WorkflowDocument } from '../document.ts';
import { problem } from '../problem.ts';
import { loopEdges } from './loops.ts';

/** What is wrong with the nodes and edges of a document, whatever the node types. */
export function checkGraph(document: WorkflowDocument): readonly Diagnostic[] {
  return [...duplicateNodes(document), ...edges(document), ...loops(document)];
}

function duplicateNodes({ nodes }: WorkflowDocument): Diagnostic[] {
  const seen = new Set<string>();
  const found: Diagnostic[] = [];
  nodes.forEach(({ id }, index) => {
    if (seen.has(id)) {
      found.push(
        problem('node.duplicate-id', `/nodes/${index}/id`, `Two nodes have the id “${id}”.`, { node: id }),
      );
    }
    seen.add(id);
  });
  return found;
}

function edges({ nodes, edges }: WorkflowDocument): Diagnostic[] {
  const ids = new Set(nodes.map((node) => node.id));
  const seen = new Set<string>();
  const drawn = new Set<string>();
  const found: Diagnostic[] = [];
  edges.forEach((edge, index) => {
    const path = `/edges/${index}`;
    const fix = removeEdge(index);
    if (seen.has(edge.id)) {
      found.push(problem('edge.duplicate-id', `${path}/id`, `Two edges have the id “${edge.id}”.`, { fix }));
    }
    seen.add(edge.id);
    for (const end of ['from', 'to'] as const) {
      const { node } = edge[end];
      if (ids.has(node)) continue;
      const words = `The edge ${end === 'from' ? 'comes from' : 'leads to'} “${node}”, which does not exist.`;
      found.push(problem('edge.unknown-node', `${path}/${end}/node`, words, { fix }));
    }
    if (edge.from.node === edge.to.node) {
      const words = 'The edge leads back to its own node.';
      found.push(problem('graph.self-loop', path, words, { node: edge.from.node, fix }));
    }
    const line = lineOf(edge);
    if (drawn.has(line)) {
      const words = 'The same connection is drawn twice.';
      found.push(problem('edge.duplicate', path, words, { severity: 'warning', node: edge.from.node, fix }));
    }
    drawn.add(line);
  });
  return found;
}

function loops(document: WorkflowDocument): Diagnostic[] {
  return loopEdges(document).map((index) => {
    const edge = document.edges[index];
    const words = 'This edge closes a loop without a wait: a run in it would never end.';
    return problem('graph.loop-without-wait', `/edges/${index}`, words, {
      ...(edge ? { node: edge.from.node } : {}),
      fix: removeEdge(index),
    });
  });
}

/** The mend that takes one edge away. */
export const removeEdge = (index: number): NonNullable<Diagnostic['fix']> => ({
  title: 'Remove the edge',
  patches: [{ op: 'remove', path: `/edges/${index}` }],
});

const lineOf = ({ from, to }: DocumentEdge): string => JSON.stringify([from.node, from.port, to.node]);
