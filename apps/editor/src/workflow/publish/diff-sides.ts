import type { WorkflowDocument } from '@sluice/model';
import type { Edge, Node } from '@xyflow/react';
import type { WorkflowDiff } from '../../api/index.ts';
import { nodeSize } from '../layout/sizes.ts';

/** How a step stands to the other side. */
export type Mark = 'added' | 'removed' | 'changed' | 'moved' | 'same';

export interface Marks {
  readonly nodes: ReadonlyMap<string, Mark>;
  /** Wires that are new or gone, as `node port target`. */
  readonly edges: ReadonlySet<string>;
}

export type ComparedNode = Node<
  { readonly title: string; readonly sentence: string; readonly mark: Mark },
  'compared'
>;

const wireName = (edge: {
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string };
}): string => `${edge.from.node} ${edge.from.port} ${edge.to.node}`;

/** A diff by the ids of what it marks. */
export const marksOf = ({ nodes, edges }: WorkflowDiff): Marks => ({
  nodes: new Map<string, Mark>([
    ...nodes.moved.map(({ node }) => [node, 'moved'] as const),
    ...nodes.changed.map(({ node }) => [node, 'changed'] as const),
    ...nodes.added.map(({ node }) => [node, 'added'] as const),
    ...nodes.removed.map(({ node }) => [node, 'removed'] as const),
  ]),
  edges: new Set([...edges.added, ...edges.removed].map(wireName)),
});

/** One side of a comparison as the canvas draws it. */
export const sideOf = (
  {
    document,
    views,
  }: {
    readonly document: WorkflowDocument;
    readonly views: Readonly<Record<string, { readonly title: string; readonly sentence: string }>>;
  },
  marks: Marks,
  which: 'before' | 'after',
): { readonly nodes: ComparedNode[]; readonly edges: Edge[] } => ({
  nodes: document.nodes.map(({ id, position, title, type }) => ({
    id,
    type: 'compared',
    position,
    ...nodeSize,
    data: {
      title: title ?? views[id]?.title ?? type,
      sentence: views[id]?.sentence ?? '',
      mark: marks.nodes.get(id) ?? 'same',
    },
  })),
  edges: document.edges.map((edge) => {
    const differs = marks.edges.has(wireName(edge));
    return {
      id: edge.id,
      source: edge.from.node,
      target: edge.to.node,
      type: 'smoothstep',
      ...(differs ? { className: `diff-${which}`, label: which === 'before' ? '−' : '+' } : {}),
    };
  }),
});
