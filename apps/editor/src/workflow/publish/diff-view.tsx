import '@xyflow/react/dist/style.css';
import { Modal, NativeSelect, Text } from '@mantine/core';
import type { WorkflowDocument } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { ReactFlow, ReactFlowProvider, type Viewport } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { api, type WorkflowDiff } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { firstView } from '../canvas/first-view.ts';
import { useDocument } from '../state/editor.ts';
import { DiffCard } from './diff-card.tsx';
import { DiffList, isEmptyDiff } from './diff-list.tsx';
import { type Marks, marksOf, sideOf } from './diff-sides.ts';
import classes from './diff-view.module.css';

const nodeTypes = { compared: DiffCard };

interface Side {
  readonly title: string;
  readonly document: WorkflowDocument;
  readonly views: Readonly<Record<string, { readonly title: string; readonly sentence: string }>>;
}

const Canvas = ({
  side,
  marks,
  which,
  viewport,
  onViewport,
}: {
  readonly side: Side;
  readonly marks: Marks;
  readonly which: 'before' | 'after';
  readonly viewport: Viewport;
  readonly onViewport: (viewport: Viewport) => void;
}) => {
  const drawn = useMemo(() => sideOf(side, marks, which), [side, marks, which]);
  return (
    <section className={classes.side} aria-label={side.title} data-testid={`diff-${which}`}>
      <Text size="sm" fw={600} component="h3" m={0} p="xs">
        {side.title}
      </Text>
      <div className={classes.canvas}>
        <ReactFlowProvider>
          <ReactFlow
            nodes={drawn.nodes}
            edges={drawn.edges}
            nodeTypes={nodeTypes}
            viewport={viewport}
            onViewportChange={onViewport}
            onlyRenderVisibleElements
            nodesDraggable={false}
            nodesConnectable={false}
            nodesFocusable={false}
            edgesFocusable={false}
            elementsSelectable={false}
            minZoom={0.1}
          />
        </ReactFlowProvider>
      </div>
    </section>
  );
};

const versionOf = async (
  { id, n }: { readonly id: string; readonly n: number },
  { title, signal }: { readonly title: string; readonly signal: AbortSignal },
): Promise<Side> => {
  const { graph } = await api('GET /v1/workflows/{id}/versions/{n}', { params: { id, n }, signal });
  const { nodes } = await api('POST /v1/check', { body: { document: graph }, signal });
  return { title, document: graph, views: nodes };
};

/** Two versions side by side, panned and zoomed together; what was added, removed and changed is marked, moves apart. */
export const DiffView = ({ from, onClose }: { readonly from: number; readonly onClose: () => void }) => {
  const words = useWords();
  const id = useDocument((state) => state.id);
  const [to, setTo] = useState<number | 'draft'>('draft');
  const versions = useQuery({
    queryKey: ['versions', id, 'compare'],
    queryFn: ({ signal }) => api('GET /v1/workflows/{id}/versions', { params: { id }, signal }),
  });
  const draft = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const [moved, setMoved] = useState<Viewport | null>(null);
  const compared = useQuery({
    queryKey: ['compared', id, from, to, to === 'draft' ? draft : null],
    queryFn: async ({ signal }): Promise<{ before: Side; after: Side; diff: WorkflowDiff }> => {
      const title = (n: number) => words('history.version', { version: n });
      const [before, after, diff] = await Promise.all([
        versionOf({ id, n: from }, { title: title(from), signal }),
        to === 'draft'
          ? { title: words('compare.draft'), document: draft, views }
          : versionOf({ id, n: to }, { title: title(to), signal }),
        api('GET /v1/workflows/{id}/diff', { params: { id }, query: { from, to }, signal }),
      ]);
      return { before, after, diff };
    },
  });
  const marks = useMemo(
    () => (compared.data === undefined ? null : marksOf(compared.data.diff)),
    [compared.data],
  );
  const start =
    compared.data === undefined
      ? { x: 0, y: 0, zoom: 1 }
      : firstView(
          compared.data.before.document.nodes.map(({ position }) => position),
          Math.max(320, window.innerWidth / 2 - 60),
        );
  const viewport = moved ?? start;
  return (
    <Modal opened onClose={onClose} size="100%" title={words('compare.title')} data-testid="compare">
      {compared.isError ? <ErrorState error={compared.error} retry={() => void compared.refetch()} /> : null}
      {compared.data === undefined || marks === null ? null : (
        <>
          <NativeSelect
            size="xs"
            mb="xs"
            maw="16rem"
            label={words('compare.against')}
            value={String(to)}
            data={[
              { value: 'draft', label: words('compare.draft') },
              ...(versions.data?.items ?? [])
                .filter(({ version }) => version !== from)
                .map(({ version }) => ({
                  value: String(version),
                  label: words('history.version', { version }),
                })),
            ]}
            onChange={({ currentTarget: { value } }) => setTo(value === 'draft' ? 'draft' : Number(value))}
            data-testid="compare-against"
          />
          <ul className={classes.legend}>
            {(['added', 'removed', 'changed', 'moved'] as const).map((mark) => (
              <li key={mark} data-mark={mark}>
                {words(`compare.${mark}`)}
              </li>
            ))}
          </ul>
          <div className={classes.sides}>
            <Canvas
              side={compared.data.before}
              marks={marks}
              which="before"
              viewport={viewport}
              onViewport={setMoved}
            />
            <Canvas
              side={compared.data.after}
              marks={marks}
              which="after"
              viewport={viewport}
              onViewport={setMoved}
            />
          </div>
          {isEmptyDiff(compared.data.diff) ? (
            <Text size="sm" c="dimmed" mt="sm">
              {words('compare.same')}
            </Text>
          ) : null}
          <DiffList diff={compared.data.diff} />
        </>
      )}
    </Modal>
  );
};
