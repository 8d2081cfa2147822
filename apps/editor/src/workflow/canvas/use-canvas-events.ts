import type { Connection, FinalConnectionState, ReactFlowInstance } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { insert } from '../actions/insert.ts';
import { closesCircle } from '../document/graph.ts';
import { connect } from '../edits/connect.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { reconnect } from '../edits/reconnect.ts';
import { setNote } from '../edits/sticky-notes.ts';
import { wireInto } from '../edits/wire-into.ts';
import { nodeSize } from '../layout/sizes.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import { type FlowNode, noteOf, type WireEdge } from './flow-model.ts';
import { dragType, partAt, pointOf } from './pointer.ts';

/** What pointers do on the canvas, as document edits. Stable over renders. */
export const useCanvasEvents = (editor: Editor) => {
  const flow = useRef<ReactFlowInstance<FlowNode, WireEdge> | null>(null);
  return useMemo(() => {
    const document = () => editor.documents.getState().document;
    const wire = (from: string, port: string, to: string): void =>
      commitNow(editor, connect(document(), { from, port, to }), { message: 'edit.connect' });
    /** Ends a drag: what was moved stays there. Gives how many parts that were. */
    const drop = (): number => {
      const { dragged } = editor.view.getState();
      const notes = Object.entries(dragged).flatMap(([id, { x, y }]) => {
        const note = noteOf(id);
        const position = { x: Math.round(x), y: Math.round(y) };
        return note === null ? [] : setNote(document(), note, { position });
      });
      const moved = [...moveNodes(document(), dragged), ...notes];
      editor.view.setState({ dragged: {} });
      commitNow(editor, moved, { message: 'edit.move' });
      return Object.keys(dragged).length;
    };
    return {
      flow,
      onConnect: ({ source, sourceHandle, target }: Connection) =>
        wire(source, sourceHandle ?? 'out', target),
      isValidConnection: ({ source, target }: Connection | WireEdge) =>
        source !== target && !closesCircle(document(), source, target),
      onReconnect: (edge: WireEdge, { source, sourceHandle, target }: Connection) =>
        commitNow(
          editor,
          reconnect(document(), edge.id, { from: source, port: sourceHandle ?? 'out', to: target }),
          { message: 'edit.connect' },
        ),
      onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
        if (state.isValid === true || state.fromNode === null || state.fromHandle?.type !== 'source') return;
        const { x, y } = pointOf(event);
        const { node: under } = partAt(x, y);
        const node = under === null || noteOf(under) !== null ? null : under;
        const port = state.fromHandle.id ?? 'out';
        if (node !== null) {
          if (node !== state.fromNode.id) wire(state.fromNode.id, port, node);
          return;
        }
        const place = flow.current?.screenToFlowPosition({ x, y }) ?? { x: 0, y: 0 };
        editor.view.setState({
          picking: { at: 'port', node: state.fromNode.id, port, x: place.x - nodeSize.width / 2, y: place.y },
        });
      },
      onNodeDragStop: (event: MouseEvent | TouchEvent, node: FlowNode) => {
        const moved = drop();
        const { x, y } = pointOf(event);
        const { edge } = partAt(x, y);
        if (edge !== null && moved === 1 && node.type === 'card') {
          const first = node.data.view.ports[0]?.id ?? 'out';
          commitNow(editor, wireInto(document(), { node: node.id, edge, port: first }), {
            message: 'edit.insert',
          });
        }
      },
      onSelectionDragStop: () => void drop(),
      onDragOver: (event: React.DragEvent) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        const { edge } = partAt(event.clientX, event.clientY);
        if (edge !== editor.view.getState().dropEdge) editor.view.setState({ dropEdge: edge });
      },
      onDrop: (event: React.DragEvent) => {
        const type = editor.types.get(event.dataTransfer.getData(dragType));
        if (type === undefined) return;
        event.preventDefault();
        const { edge, node: under } = partAt(event.clientX, event.clientY);
        const node = under === null || noteOf(under) !== null ? null : under;
        const place = flow.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY }) ?? {
          x: 0,
          y: 0,
        };
        if (edge !== null && type.kind !== 'trigger') insert(editor, type, { at: 'edge', edge });
        else if (node !== null && type.kind !== 'trigger') {
          const target = flow.current?.getNode(node);
          const port = (target?.type === 'card' ? target.data.view.ports[0]?.id : undefined) ?? 'out';
          insert(editor, type, { at: 'port', node, port });
        } else insert(editor, type, { at: 'point', x: place.x - nodeSize.width / 2, y: place.y - 20 });
      },
    };
  }, [editor]);
};
