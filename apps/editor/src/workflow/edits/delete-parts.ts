import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { closesCircle, freshId, incoming, outgoing } from '../document/graph.ts';

/** Deletes nodes and wires. A node with one way in and one way out leaves its neighbours joined. */
export const deleteParts = (
  document: WorkflowDocument,
  { nodes, edges }: { readonly nodes: readonly string[]; readonly edges: readonly string[] },
): readonly Change[] =>
  edit(document, (draft) => {
    for (const id of edges) draft.removeEdge(id);
    for (const id of nodes) {
      const ins = incoming(draft.document(), id);
      const outs = outgoing(draft.document(), id);
      for (const edge of new Set([...ins, ...outs])) draft.removeEdge(edge.id);
      draft.removeNode(id);
      const target = outs[0]?.to.node;
      if (outs.length !== 1 || target === undefined) continue;
      for (const { from } of ins) {
        const now = draft.document();
        const doubled = now.edges.some(
          (edge) => edge.from.node === from.node && edge.from.port === from.port && edge.to.node === target,
        );
        if (doubled || closesCircle(now, from.node, target)) continue;
        draft.addEdge({ id: freshId(now, 'e'), from, to: { node: target } });
      }
    }
  });
