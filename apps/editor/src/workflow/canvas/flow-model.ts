import type { DocumentNode, StickyNote, WorkflowDocument } from '@sluice/model';
import { type Edge, type Node, Position } from '@xyflow/react';
import type { NodeView } from '../../api/index.ts';
import { noteSize } from '../layout/note-size.ts';
import { handleSize, nodeSize, portX } from '../layout/sizes.ts';
import { type Editor, viewOf } from '../state/editor.ts';

/** What a card needs beside the counts it reads itself. */
export type CardNode = Node<
  {
    readonly view: NodeView;
    readonly note: boolean;
    readonly pinned: boolean;
    readonly open: readonly string[];
  },
  'card'
>;
/** A sticky note as the canvas draws it. */
export type PaperNode = Node<{ readonly note: StickyNote }, 'paper'>;
export type FlowNode = CardNode | PaperNode;

/** Notes and steps share the canvas's names. */
export const paperId = (note: string): string => `note:${note}`;
/** The note a name on the canvas stands for; null for a step. */
export const noteOf = (id: string): string | null => (id.startsWith('note:') ? id.slice(5) : null);

/** What a wire needs. `label` is null where a port has no name worth saying; `right` tells a port of the card's right half. */
export type WireEdge = Edge<
  { readonly port: string; readonly label: string | null; readonly right: boolean },
  'wire'
>;

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

type Look = Pick<Ingredients, 'view' | 'open'>;

const sameView = (a: NodeView, b: NodeView): boolean =>
  a === b ||
  (a.sentence === b.sentence &&
    a.title === b.title &&
    a.icon === b.icon &&
    JSON.stringify(a.ports) === JSON.stringify(b.ports));

const equal = (a: Ingredients, b: Ingredients): boolean =>
  a.node === b.node &&
  a.open === b.open &&
  a.selected === b.selected &&
  a.position.x === b.position.x &&
  a.position.y === b.position.y &&
  sameView(a.view, b.view);

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
        pinned: of.node.pinned === true,
        open: of.open === '' ? [] : of.open.split('\n'),
      },
    };
    cards.set(of.node.id, { of, card: made });
    return made;
  };

  const papers = new Map<string, { readonly of: readonly unknown[]; readonly paper: PaperNode }>();
  const paper = (note: StickyNote, position: StickyNote['position']): PaperNode => {
    const of = [note, position.x, position.y] as const;
    const kept = papers.get(note.id);
    if (kept?.of.every((part, index) => part === of[index])) return kept.paper;
    const made: PaperNode = {
      id: paperId(note.id),
      type: 'paper',
      position,
      ...noteSize(note.text),
      zIndex: -1,
      connectable: false,
      data: { note },
    };
    papers.set(note.id, { of, paper: made });
    return made;
  };

  /* Free ports change with the document alone, not while something is dragged or selected. */
  let openOf: {
    readonly document: WorkflowDocument;
    readonly views: unknown;
    readonly ports: ReadonlyMap<string, Look>;
  } | null = null;
  const looks = (
    document: WorkflowDocument,
    views: Readonly<Record<string, NodeView>>,
  ): ReadonlyMap<string, Look> => {
    if (openOf?.document === document && openOf.views === views) return openOf.ports;
    const wired = new Set(document.edges.map(({ from }) => `${from.node}\n${from.port}`));
    const ports = new Map(
      document.nodes.map((node) => {
        const view = viewOf(editor, node, views);
        const free = view.ports.filter(({ id }) => !wired.has(`${node.id}\n${id}`));
        return [node.id, { view, open: free.map(({ id }) => id).join('\n') }] as const;
      }),
    );
    openOf = { document, views, ports };
    return ports;
  };

  return {
    nodes: (
      document: WorkflowDocument,
      views: Readonly<Record<string, NodeView>>,
      {
        selected,
        dragged,
      }: {
        readonly selected: ReadonlySet<string>;
        readonly dragged: Readonly<Record<string, { readonly x: number; readonly y: number }>>;
      },
    ): FlowNode[] => {
      const known = looks(document, views);
      const notes = (document.notes ?? []).map((note) =>
        paper(note, dragged[paperId(note.id)] ?? note.position),
      );
      const steps = document.nodes.flatMap((node) => {
        const look = known.get(node.id);
        const position = dragged[node.id] ?? node.position;
        return look === undefined ? [] : [card({ node, ...look, selected: selected.has(node.id), position })];
      });
      return [...notes, ...steps];
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
            ports.length > 1
              ? new Map(
                  ports.map(({ id, label }, index) => [id, { label, right: 2 * index >= ports.length }]),
                )
              : null,
          ] as const;
        }),
      );
      return document.edges.map((edge) => {
        const port = labels.get(edge.from.node)?.get(edge.from.port);
        const label = port?.label ?? null;
        const right = port?.right ?? false;
        const of = [edge, label, selected.has(edge.id), right] as const;
        const kept = wires.get(edge.id);
        if (kept?.of.every((part, index) => part === of[index])) return kept.wire;
        const wire: WireEdge = {
          id: edge.id,
          type: 'wire',
          source: edge.from.node,
          sourceHandle: edge.from.port,
          target: edge.to.node,
          selected: of[2],
          data: { port: edge.from.port, label, right },
        };
        wires.set(edge.id, { of, wire });
        return wire;
      });
    },
  };
};
