import { Loader } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { queries } from '../api/index.ts';
import { useCommands } from '../commands/index.ts';
import { ErrorState } from '../components/index.ts';
import { useWords } from '../messages/use-words.ts';
import { seek } from './actions/seek.ts';
import { Canvas } from './canvas/canvas.tsx';
import { Palette } from './canvas/palette.tsx';
import { EditorContext, useDocument, useView } from './state/editor.ts';
import { useEditorOf } from './state/use-editor-of.ts';
import type { Panel } from './state/view-store.ts';
import { TopBar } from './top-bar.tsx';
import classes from './workflow.module.css';

const Outline = lazy(() => import('./outline/outline.tsx').then((module) => ({ default: module.Outline })));
const NodePanel = lazy(() =>
  import('./inspector/node-panel.tsx').then((module) => ({ default: module.NodePanel })),
);
const ProblemsPanel = lazy(() =>
  import('./panels/problems-panel.tsx').then((module) => ({ default: module.ProblemsPanel })),
);
const ConflictDialog = lazy(() =>
  import('./panels/conflict-dialog.tsx').then((module) => ({ default: module.ConflictDialog })),
);
const ConnectPicker = lazy(() =>
  import('./panels/connect-picker.tsx').then((module) => ({ default: module.ConnectPicker })),
);
const NodePicker = lazy(() =>
  import('./panels/node-picker.tsx').then((module) => ({ default: module.NodePicker })),
);
const Finder = lazy(() => import('./panels/finder.tsx').then((module) => ({ default: module.Finder })));
const TestPanel = lazy(() =>
  import('./try/test-panel.tsx').then((module) => ({ default: module.TestPanel })),
);
const HistoryPanel = lazy(() =>
  import('./publish/history-panel.tsx').then((module) => ({ default: module.HistoryPanel })),
);
const SettingsPanel = lazy(() =>
  import('./panels/settings-panel.tsx').then((module) => ({ default: module.SettingsPanel })),
);
const CommentsPanel = lazy(() =>
  import('./talk/comments-panel.tsx').then((module) => ({ default: module.CommentsPanel })),
);
const PeoplePanel = lazy(() =>
  import('./watch/people-panel.tsx').then((module) => ({ default: module.PeoplePanel })),
);
const StickyPanel = lazy(() =>
  import('./panels/sticky-panel.tsx').then((module) => ({ default: module.StickyPanel })),
);
const PrintSheet = lazy(() =>
  import('./carry/print-sheet.tsx').then((module) => ({ default: module.PrintSheet })),
);
const ShareDialog = lazy(() =>
  import('./carry/share-dialog.tsx').then((module) => ({ default: module.ShareDialog })),
);
const PublishDialog = lazy(() =>
  import('./publish/publish-dialog.tsx').then((module) => ({ default: module.PublishDialog })),
);

const panels: Readonly<Record<Panel, React.ComponentType>> = {
  node: NodePanel,
  test: TestPanel,
  problems: ProblemsPanel,
  history: HistoryPanel,
  settings: SettingsPanel,
  sticky: StickyPanel,
  comments: CommentsPanel,
  people: PeoplePanel,
};

const Inside = () => {
  const panel = useView((state) => state.panel);
  const palette = useView((state) => state.palette);
  const outline = useView((state) => state.outline);
  const publishing = useView((state) => state.publishing);
  const picking = useView((state) => state.picking !== null);
  const connecting = useView((state) => state.connecting !== null);
  const finding = useView((state) => state.finding);
  const conflict = useDocument((state) => state.conflict !== null);
  const printing = useView((state) => state.printing);
  const sharing = useView((state) => state.sharing);
  const narrow = useMediaQuery('(max-width: 48em)', window.innerWidth < 768) === true;
  const crowded = useMediaQuery('(max-width: 100em)') === true && outline && panel !== null;
  const Shown = panel === null ? null : panels[panel];
  return (
    <div className={classes.page}>
      <TopBar />
      <div className={classes.body}>
        {palette && !narrow && !crowded ? <Palette /> : null}
        <Suspense fallback={null}>{narrow || outline ? <Outline /> : null}</Suspense>
        {narrow ? null : <Canvas />}
        <Suspense fallback={null}>{Shown === null ? null : <Shown />}</Suspense>
      </div>
      <Suspense fallback={null}>{picking ? <NodePicker /> : null}</Suspense>
      <Suspense fallback={null}>{connecting ? <ConnectPicker /> : null}</Suspense>
      <Suspense fallback={null}>{finding ? <Finder /> : null}</Suspense>
      <Suspense fallback={null}>{conflict ? <ConflictDialog /> : null}</Suspense>
      <Suspense fallback={null}>{printing ? <PrintSheet /> : null}</Suspense>
      <Suspense fallback={null}>{sharing ? <ShareDialog /> : null}</Suspense>
      <Suspense fallback={null}>{publishing ? <PublishDialog /> : null}</Suspense>
    </div>
  );
};

interface OpenedProps {
  readonly opening: Parameters<typeof useEditorOf>[0];
  /** The step to show first. */
  readonly node: string | undefined;
}

const Opened = ({ opening, node }: OpenedProps) => {
  const { editor, commands } = useEditorOf(opening);
  useCommands('workflow', commands);
  useEffect(() => seek(editor, node), [editor, node]);
  return (
    <EditorContext value={editor}>
      <Inside />
    </EditorContext>
  );
};

/** The workflow editor. */
export const WorkflowPage = () => {
  const words = useWords();
  const { id } = useParams({ from: '/inside/workflows/$id' });
  const { node } = useSearch({ from: '/inside/workflows/$id' });
  const workflow = useQuery(queries.workflow(id));
  const types = useQuery(queries.nodeTypes);
  const settings = useQuery(queries.settings);
  const failed = [workflow, types, settings].find(({ isError }) => isError);
  if (failed !== undefined) {
    return (
      <div style={{ padding: 24 }}>
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      </div>
    );
  }
  if (workflow.data === undefined || types.data === undefined || settings.data === undefined) {
    return <Loader size="sm" m="xl" aria-label={words('common.loading')} />;
  }
  return (
    <Opened
      key={id}
      node={node}
      opening={{ workflow: workflow.data, types: types.data.items, workspace: settings.data.workspace }}
    />
  );
};
