import '@xyflow/react/dist/style.css';
import { Box, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  Background,
  type EdgeChange,
  MiniMap,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  ReactFlowProvider,
  SelectionMode,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useIntl } from 'react-intl';
import { nodeSize } from '../layout/sizes.ts';
import { useDocument, useEditor, useView } from '../state/editor.ts';
import classes from './canvas.module.css';
import { ContextMenu } from './context-menu.tsx';
import { Controls } from './controls.tsx';
import { EmptyCanvas } from './empty-canvas.tsx';
import { firstView, readable } from './first-view.ts';
import { createFlowModel, type FlowNode, noteOf, type WireEdge } from './flow-model.ts';
import { NodeCard } from './node-card.tsx';
import { Paper } from './paper.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useCanvasEvents } from './use-canvas-events.ts';
import { Wire } from './wire.tsx';

const nodeTypes = { card: NodeCard, paper: Paper };
const edgeTypes = { wire: Wire };
const fitOptions = { padding: 0.2, maxZoom: 1, duration: 0 };
const multiKeys = ['Shift', 'Meta', 'Control'];
/* Panels that follow the selection or stand beside it: a click on a step does not close them. */
const keepsOpen: ReadonlySet<string> = new Set(['comments', 'people']);
/* The map draws every node, seen or not: beyond this it costs more than it shows. */
const mappable = 300;
const panButtons = [1, 2];
const attribution = { hideAttribution: false };

const toggled = (
  ids: ReadonlySet<string>,
  changes: readonly (NodeChange<FlowNode> | EdgeChange<WireEdge>)[],
) => {
  const next = new Set(ids);
  for (const change of changes) {
    if (change.type === 'select') change.selected ? next.add(change.id) : next.delete(change.id);
  }
  return next;
};

const useFlow = () => {
  const editor = useEditor();
  const model = useMemo(() => createFlowModel(editor), [editor]);
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const selected = useView((state) => state.nodes);
  const selectedEdges = useView((state) => state.edges);
  const dragged = useView((state) => state.dragged);
  const nodes = useMemo(
    () => model.nodes(document, views, { selected, dragged }),
    [model, document, views, selected, dragged],
  );
  const edges = useMemo(
    () => model.edges(document, views, selectedEdges),
    [model, document, views, selectedEdges],
  );
  return { nodes, edges };
};

const Announcer = () => {
  const intl = useIntl();
  const sole = useView(({ nodes }) => (nodes.size === 1 ? [...nodes][0] : undefined));
  const words = useDocument(({ views }) => (sole === undefined ? null : views[sole]));
  const problems = useDocument(({ diagnostics }) => diagnostics.filter(({ node }) => node === sole).length);
  return (
    <VisuallyHidden aria-live="polite">
      {words == null
        ? ''
        : `${words.title}. ${words.sentence}. ${problems > 0 ? intl.formatMessage({ id: 'canvas.problems' }, { count: problems }) : ''}`}
    </VisuallyHidden>
  );
};

const CanvasInside = () => {
  const intl = useIntl();
  const editor = useEditor();
  const events = useCanvasEvents(editor);
  const { nodes, edges } = useFlow();
  const several = useView((state) => state.several);
  const beside = useView(({ panel }) => panel !== null);
  const crowded = useMediaQuery('(max-width: 112em)') === true && beside;
  const active = useView((state) => (state.nodes.size === 1 ? `node-${[...state.nodes][0]}` : undefined));

  const onInit = useCallback(
    (flow: ReactFlowInstance<FlowNode, WireEdge>) => {
      events.flow.current = flow;
      const { nodes: drawn } = editor.documents.getState().document;
      const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
      void flow.setViewport(
        firstView(
          drawn.map(({ position }) => position),
          box?.width ?? 0,
        ),
      );
      const { nodes: chosen } = editor.view.getState();
      const sought = drawn.find(({ id }) => chosen.size === 1 && chosen.has(id))?.position;
      if (sought !== undefined) {
        void flow.setCenter(sought.x + nodeSize.width / 2, sought.y + nodeSize.height / 2, {
          zoom: Math.max(flow.getZoom(), readable),
        });
      }
      editor.canvas = {
        fit: () => void flow.fitView(fitOptions),
        zoom: (factor) => void flow.zoomTo(flow.getZoom() * factor),
        centre: () => {
          const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
          const middle = {
            x: (box?.x ?? 0) + (box?.width ?? 0) / 2,
            y: (box?.y ?? 0) + (box?.height ?? 0) / 3,
          };
          const { x, y } = flow.screenToFlowPosition(middle);
          return { x: x - nodeSize.width / 2, y };
        },
        show: (id) => {
          const now = () => {
            const position = editor.documents
              .getState()
              .document.nodes.find((node) => node.id === id)?.position;
            const box = window.document.querySelector('.react-flow')?.getBoundingClientRect();
            if (position === undefined || box === undefined) return;
            const start = flow.flowToScreenPosition(position);
            const end = flow.flowToScreenPosition({
              x: position.x + nodeSize.width,
              y: position.y + nodeSize.height,
            });
            const inside =
              start.x > box.left && start.y > box.top && end.x < box.right && end.y < box.bottom - 40;
            if (inside) return;
            void flow.setCenter(position.x + nodeSize.width / 2, position.y + nodeSize.height / 2, {
              zoom: flow.getZoom(),
            });
          };
          /* A panel that opens with it takes its room first. */
          requestAnimationFrame(() => requestAnimationFrame(now));
        },
      };
    },
    [editor, events],
  );
  useEffect(
    () => () => {
      editor.canvas = null;
    },
    [editor],
  );

  const framing = useRef(false);
  const onSelectionStart = useCallback(() => {
    framing.current = true;
  }, []);
  const onSelectionEnd = useCallback(() => {
    framing.current = false;
  }, []);
  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const { view } = editor;
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.position !== undefined && change.dragging === true
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moved.length > 0)
        view.setState({ dragged: { ...view.getState().dragged, ...Object.fromEntries(moved) } });
      /* While clicks add to the selection, only the frame speaks for the canvas. */
      if (view.getState().several && !framing.current) return;
      const chosen = changes.filter((change) => change.type === 'select' && noteOf(change.id) === null);
      if (chosen.length > 0) view.setState({ nodes: toggled(view.getState().nodes, chosen) });
    },
    [editor],
  );
  const onEdgesChange = useCallback(
    (changes: EdgeChange<WireEdge>[]) =>
      editor.view.setState({ edges: toggled(editor.view.getState().edges, changes) }),
    [editor],
  );
  const onNodeClick = useCallback(
    (event: React.MouseEvent, { id }: FlowNode) => {
      const { several, nodes: chosen, panel } = editor.view.getState();
      const note = noteOf(id);
      if (note !== null) {
        editor.view.setState({ nodes: new Set(), edges: new Set(), note, panel: 'sticky' });
      } else if (several) {
        const next = new Set(chosen);
        if (!next.delete(id)) next.add(id);
        editor.view.setState({ nodes: next, note: null });
      } else if (event.shiftKey || event.ctrlKey || event.metaKey) editor.view.setState({ note: null });
      else editor.view.setState({ note: null, panel: keepsOpen.has(panel ?? '') ? panel : 'node' });
    },
    [editor],
  );
  const onContextMenu = useCallback(
    (event: MouseEvent | React.MouseEvent, part?: FlowNode | WireEdge) => {
      event.preventDefault();
      const { nodes: chosen } = editor.view.getState();
      const menu = { x: event.clientX, y: event.clientY };
      if (part === undefined) editor.view.setState({ menu });
      else if ('source' in part)
        editor.view.setState({ menu, nodes: new Set(), edges: new Set([part.id]), note: null });
      else if (noteOf(part.id) !== null)
        editor.view.setState({ menu, nodes: new Set(), edges: new Set(), note: noteOf(part.id) });
      else
        editor.view.setState({ menu, note: null, nodes: chosen.has(part.id) ? chosen : new Set([part.id]) });
    },
    [editor],
  );
  const onPaneContextMenu = useCallback(
    (event: MouseEvent | React.MouseEvent) => onContextMenu(event),
    [onContextMenu],
  );
  const onEdgeClick = useCallback(
    (event: React.MouseEvent, { id }: WireEdge) => {
      const plus = event.target instanceof Element && event.target.closest('[data-plus]') !== null;
      if (plus) editor.view.setState({ edges: new Set(), picking: { at: 'edge', edge: id } });
    },
    [editor],
  );
  const onPaneClick = useCallback(() => {
    const { panel } = editor.view.getState();
    editor.view.setState({
      nodes: new Set(),
      edges: new Set(),
      note: null,
      panel: panel === 'node' || panel === 'sticky' ? null : panel,
    });
  }, [editor]);

  return (
    <Box
      className={classes.canvas ?? ''}
      tabIndex={0}
      role="application"
      aria-label={intl.formatMessage({ id: 'canvas.label' })}
      aria-activedescendant={active}
      data-testid="canvas"
      onDragOver={events.onDragOver}
      onDrop={events.onDrop}
    >
      <Announcer />
      <ReactFlow<FlowNode, WireEdge>
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onInit={onInit}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeClick={onNodeClick}
        onEdgeClick={onEdgeClick}
        onPaneClick={onPaneClick}
        onConnect={events.onConnect}
        onConnectEnd={events.onConnectEnd}
        onReconnect={events.onReconnect}
        isValidConnection={events.isValidConnection}
        onNodeDragStop={events.onNodeDragStop}
        onSelectionDragStop={events.onSelectionDragStop}
        onSelectionStart={onSelectionStart}
        onSelectionEnd={onSelectionEnd}
        onNodeContextMenu={onContextMenu}
        onEdgeContextMenu={onContextMenu}
        onSelectionContextMenu={onPaneContextMenu}
        onPaneContextMenu={onPaneContextMenu}
        selectionOnDrag={several}
        panOnDrag={several ? panButtons : true}
        selectionMode={SelectionMode.Partial}
        onlyRenderVisibleElements
        minZoom={0.15}
        maxZoom={2}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        multiSelectionKeyCode={multiKeys}
        zoomOnDoubleClick={false}
        connectionRadius={36}
        proOptions={attribution}
      >
        <Background gap={22} size={1.4} />
        <Controls />
        <SelectionBar />
        {nodes.length > mappable || crowded ? null : (
          <MiniMap
            pannable
            zoomable
            className={classes.minimap ?? ''}
            nodeColor="var(--mantine-color-river-4)"
            maskColor="rgb(120 140 150 / 18%)"
            ariaLabel={intl.formatMessage({ id: 'canvas.minimap' })}
            style={{ width: 150, height: 100 }}
          />
        )}
      </ReactFlow>
      {nodes.length === 0 ? <EmptyCanvas /> : null}
      <ContextMenu />
    </Box>
  );
};

/** The drawn workflow. Everything about React Flow stays in this folder. */
export const Canvas = () => (
  <ReactFlowProvider>
    <CanvasInside />
  </ReactFlowProvider>
);
