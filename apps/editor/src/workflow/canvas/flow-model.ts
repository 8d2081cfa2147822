import type { DocumentNode, WorkflowDocument } from '@sluice/model';
import { type Edge, type Node, Position } from '@xyflow/react';
import type { NodeView } from '../../api/index.ts';
import { handleSize, nodeSize, portX } from '../layout/sizes.ts';
import { type Editor, viewOf } from '../state/editor.ts';

/** What a card needs beside the counts it reads itself. */
export type CardNode = Node<
  { readonly view: NodeView; readonly note: boolean; readonly open: readonly string[] },
  'card'
>;
/** What a wire needs. `label` is null where a port has no name worth saying. */
export type WireEdge = Edge<{ readonly port: string; readonly label: string | null }, 'wire'>;

const handlesOf = (ports: NodeView['ports'], target: boolean) => [
  ...(target
    ? [
        {
          type: 'target' as const,
          position: Position.Top,
          x: nodeSize.width / 2 - handleSize / 2,
          y: -handleSize / 2,
          width: handleSize,
          height: handleSize,
        },
      ]
    : []),
  ...ports.map(({ id }, index) => ({
    id,
    type: 'source' as const,
    position: Position.Bottom,
    x: portX(index, ports.length) - handleSize / 2,
    y: nodeSize.height - handleSize / 2,
    width: handleSize,
    height: handleSize,
  })),
];

interface Ingredients {
  readonly node: DocumentNode;
  readonly view: NodeView;
  readonly open: string;
  readonly selected: boolean;
  readonly position: { readonly x: number; readonly y: number };
}

const equal = (a: Ingredients, b: Ingredients): boolean =>
  a.node === b.node &&
  a.open === b.open &&
  a.selected === b.selected &&
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  a.view.sentence === b.view.sentence &&
  a.view.title === b.view.title &&
  a.view.icon === b.view.icon &&
  JSON.stringify(a.view.ports) === JSON.stringify(b.view.ports);

/** Turns documents into what React Flow draws, keeping the identity of whatever did not change. */
export const createFlowModel = (editor: Pick<Editor, 'types'>) => {
  const cards = new Map<string, { readonly of: Ingredients; readonly card: CardNode }>();
  const wires = new Map<string, { readonly of: readonly unknown[]; readonly wire: WireEdge }>();

  const card = (of: Ingredients): CardNode => {
    const kept = cards.get(of.node.id);
    if (kept !== undefined && equal(kept.of, of)) return kept.card;
    const made: CardNode = {
      id: of.node.id,
      type: 'card',
      position: of.position,
      width: nodeSize.width,
      height: nodeSize.height,
      handles: handlesOf(of.view.ports, of.view.kind !== 'trigger'),
      selected: of.selected,
      ariaLabel: `${of.view.title}. ${of.view.sentence}`,
      data: {
        view: of.view,
        note: of.node.note !== undefined,
        open: of.open === '' ? [] : of.open.split('\n'),
      },
    };
    cards.set(of.node.id, { of, card: made });
    return made;
  };

  return {
    nodes: (
      document: WorkflowDocument,
      views: Readonly<Record<string, NodeView>>,
      look: {
        readonly selected: ReadonlySet<string>;
        readonly dragged: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
      },
    ): CardNode[] => {
      const wired = new Set(document.edges.map(({ from }) => `${from.node}\n${from.port}`));
      return document.nodes.map((node) => {
        const view = viewOf(editor, node, views);
        const open = view.ports.filter(({ id }) => !wired.has(`${node.id}\n${id}`)).map(({ id }) => id);
        return card({
          node,
          view,
          open: open.join('\n'),
          selected: look.selected.has(node.id),
          position: look.dragged[node.id] ?? node.position,
        });
      });
    },
    edges: (
      document: WorkflowDocument,
      views: Readonly<Record<string, NodeView>>,
      selected: ReadonlySet<string>,
    ): WireEdge[] => {
      const labels = new Map(
        document.nodes.map((node) => {
          const { ports } = viewOf(editor, node, views);
          return [
            node.id,
            ports.length > 1 ? new Map(ports.map(({ id, label }) => [id, label])) : null,
          ] as const;
        }),
      );
      return document.edges.map((edge) => {
        const label = labels.get(edge.from.node)?.get(edge.from.port) ?? null;
        const of = [edge, label, selected.has(edge.id)] as const;
        const kept = wires.get(edge.id);
        if (kept?.of.every((part, index) => part === of[index])) return kept.wire;
        const wire: WireEdge = {
          id: edge.id,
          type: 'wire',
          source: edge.from.node,
          sourceHandle: edge.from.port,
          target: edge.to.node,
          selected: of[2],
          data: { port: edge.from.port, label },
        };
        wires.set(edge.id, { of, wire });
        return wire;
      });
    },
  };
};
