import type { DocumentEdge, DocumentNode, WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { freshId } from '../document/graph.ts';

/** What copy puts on the clipboard: nodes with the wires among them. */
export interface Clip {
  readonly sluice: 1;
  readonly nodes: readonly DocumentNode[];
  readonly edges: readonly DocumentEdge[];
}

/** The selected nodes and the wires between them. */
export const clipOf = (document: WorkflowDocument, ids: ReadonlySet<string>): Clip => ({
  sluice: 1,
  nodes: document.nodes.filter(({ id }) => ids.has(id)),
  edges: document.edges.filter(({ from, to }) => ids.has(from.node) && ids.has(to.node)),
});

/** Reads a clip from text; null when the text is something else. */
export const readClip = (text: string): Clip | null => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('sluice' in value) || value.sluice !== 1)
      return null;
    const clip = value as Clip;
    const sound =
      Array.isArray(clip.nodes) &&
      Array.isArray(clip.edges) &&
      clip.nodes.every((node) => typeof node?.id === 'string' && typeof node.type === 'string') &&
      clip.edges.every((edge) => typeof edge?.from?.node === 'string' && typeof edge?.to?.node === 'string');
    return sound ? clip : null;
  } catch {
    return null;
  }
};

/** Adds the clip under new ids, moved by `by`. */
export const paste = (
  document: WorkflowDocument,
  clip: Clip,
  by: { readonly x: number; readonly y: number; readonly floor?: number },
): { readonly ids: readonly string[]; readonly changes: readonly Change[] } => {
  const names = new Map<string, string>();
  const changes = edit(document, (draft) => {
    for (const node of clip.nodes) {
      const id = freshId(draft.document(), 'n', by.floor);
      names.set(node.id, id);
      draft.addNode({ ...node, id, position: { x: node.position.x + by.x, y: node.position.y + by.y } });
    }
    for (const edge of clip.edges) {
      const [from, to] = [names.get(edge.from.node), names.get(edge.to.node)];
      if (from === undefined || to === undefined) continue;
      draft.addEdge({
        id: freshId(draft.document(), 'e'),
        from: { node: from, port: edge.from.port },
        to: { node: to },
      });
    }
  });
  return { ids: [...names.values()], changes };
};
