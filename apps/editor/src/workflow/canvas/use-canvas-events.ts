import type { Connection, FinalConnectionState, ReactFlowInstance } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { insert } from '../actions/insert.ts';
import { closesCircle } from '../document/graph.ts';
import { connect } from '../edits/connect.ts';
import { moveNodes } from '../edits/move-nodes.ts';
import { reconnect } from '../edits/reconnect.ts';
import { wireInto } from '../edits/wire-into.ts';
import { nodeSize } from '../layout/sizes.ts';
import { commitNow, type Editor } from '../state/editor.ts';
import type { CardNode, WireEdge } from './flow-model.ts';
import { dragType, partAt, pointOf } from './pointer.ts';

/** What pointers do on the canvas, as document edits. Stable over renders. */
export const useCanvasEvents = (editor: Editor) => {
  const flow = useRef<ReactFlowInstance<CardNode, WireEdge> | null>(null);
  return useMemo(() => {
    const document = () => editor.documents.getState().document;
    const wire = (from: string, port: string, to: string): void =>
      commitNow(editor, connect(document(), { from, port, to }), { message: 'edit.connect' });
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
        const { node } = partAt(x, y);
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
      onNodeDragStop: (event: MouseEvent | TouchEvent, node: CardNode) => {
        const { dragged } = editor.view.getState();
        const moved = moveNodes(document(), dragged);
        editor.view.setState({ dragged: {} });
        commitNow(editor, moved, { message: 'edit.move' });
        const { x, y } = pointOf(event);
        const { edge } = partAt(x, y);
        if (edge !== null && Object.keys(dragged).length === 1) {
          const first = node.data.view.ports[0]?.id ?? 'out';
          commitNow(editor, wireInto(document(), { node: node.id, edge, port: first }), {
            message: 'edit.insert',
          });
        }
      },
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
        const { edge, node } = partAt(event.clientX, event.clientY);
        const place = flow.current?.screenToFlowPosition({ x: event.clientX, y: event.clientY }) ?? {
          x: 0,
          y: 0,
        };
        if (edge !== null && type.kind !== 'trigger') insert(editor, type, { at: 'edge', edge });
        else if (node !== null && type.kind !== 'trigger') {
          const port = flow.current?.getNode(node)?.data.view.ports[0]?.id ?? 'out';
          insert(editor, type, { at: 'port', node, port });
        } else insert(editor, type, { at: 'point', x: place.x - nodeSize.width / 2, y: place.y - 20 });
      },
    };
  }, [editor]);
};
