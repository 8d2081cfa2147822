import type { NodeTypeInfo, WorkflowDocument } from '@sluice/model';
import fc from 'fast-check';
import { clipOf, paste } from '../edits/clipboard.ts';
import { connect } from '../edits/connect.ts';
import { deleteParts } from '../edits/delete-parts.ts';
import { insertNode } from '../edits/insert-node.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { togglePins } from '../edits/pin-nodes.ts';
import { setHead } from '../edits/set-head.ts';
import { setNode } from '../edits/set-node.ts';
import { addNote, removeNotes, setNote } from '../edits/sticky-notes.ts';
import type { Change } from './change.ts';

const type = (kind: NodeTypeInfo['kind'], ports: readonly string[]): NodeTypeInfo => ({
  type: `test/${kind}`,
  version: 1,
  kind,
  title: kind,
  description: kind,
  icon: 'bolt',
  category: '',
  keywords: [],
  config: {},
  initial: { value: 1 },
  ports: ports.map((id) => ({ id, label: id })),
  results: [],
  plugin: 'test',
});

const types = [type('trigger', ['out']), type('condition', ['yes', 'no']), type('action', ['out'])];
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];

/** An edit of whatever document it meets. */
export type RandomEdit = (document: WorkflowDocument) => readonly Change[];

/** Every kind of edit the editor makes, with its target drawn by number. */
export const randomEdit: fc.Arbitrary<RandomEdit> = fc
  .tuple(fc.nat(11), fc.nat(40), fc.nat(40), fc.string({ maxLength: 5 }))
  .map(([what, a, b, text]): RandomEdit => {
    const edits: readonly RandomEdit[] = [
      (document) =>
        insertNode(document, at(types, b) ?? type('action', ['out']), { at: 'point', x: a * 10, y: b * 10 })
          .changes,
      (document) => {
        const node = at(document.nodes, a);
        const port = at(['out', 'yes', 'no'], b) ?? 'out';
        return node === undefined
          ? []
          : insertNode(document, type('action', ['out']), { at: 'port', node: node.id, port }).changes;
      },
      (document) => {
        const edge = at(document.edges, a);
        return edge === undefined
          ? []
          : insertNode(document, type('condition', ['yes', 'no']), { at: 'edge', edge: edge.id }).changes;
      },
      (document) =>
        connect(document, {
          from: at(document.nodes, a)?.id ?? '',
          port: 'out',
          to: at(document.nodes, b)?.id ?? '',
        }),
      (document) =>
        deleteParts(document, {
          nodes: [at(document.nodes, a)?.id ?? ''],
          edges: [at(document.edges, b)?.id ?? ''],
        }),
      (document) => moveNodes(document, { [at(document.nodes, a)?.id ?? '']: { x: b, y: a } }),
      (document) =>
        setNode(document, at(document.nodes, a)?.id ?? '', { config: { value: b }, title: text, note: text }),
      (document) =>
        a % 2 === 0
          ? setHead(document, { name: text, description: text })
          : paste(document, clipOf(document, new Set(document.nodes.slice(0, b).map(({ id }) => id))), {
              x: 9,
              y: 9,
            }).changes,
      (document) => addNote(document, { x: a, y: b }).changes,
      (document) =>
        setNote(document, at(document.notes ?? [], a)?.id ?? '', {
          text,
          color: at(['green', 'blue', 'red'] as const, b) ?? 'red',
          position: { x: b, y: a },
        }),
      (document) => removeNotes(document, [at(document.notes ?? [], a)?.id ?? '']),
      (document) => togglePins(document, new Set([at(document.nodes, a)?.id ?? ''])),
    ];
    return (document) => edits[what]?.(document) ?? [];
  });
