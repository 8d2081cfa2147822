import type { NodeTypeInfo, Workspace } from '@sluice/model';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { queries, type Workflow } from '../../api/index.ts';
import { workflowCommands } from '../actions/commands.ts';
import { tidyUp } from '../actions/tidy-up.ts';
import { watchGoldens } from '../goldens/watch-goldens.ts';
import { startAutosave } from './autosave.ts';
import { createDocumentStore } from './document-store.ts';
import type { Editor } from './editor.ts';
import { bringBack } from './kept-draft.ts';
import { watchCounts } from './live-counts.ts';
import { createViewStore } from './view-store.ts';

/** Nodes drawn on top of each other: a document nobody has laid out. */
const piledUp = ({ document: { nodes } }: Workflow): boolean =>
  new Set(nodes.map(({ position }) => `${position.x} ${position.y}`)).size < nodes.length;

/** The editor of a workflow as loaded; later loads of the query leave it alone. */
export const useEditorOf = ({
  workflow,
  types,
  workspace,
}: {
  readonly workflow: Workflow;
  readonly types: readonly NodeTypeInfo[];
  readonly workspace: Workspace;
}) => {
  const intl = useIntl();
  const client = useQueryClient();
  const flush = useRef<() => Promise<void>>(async () => undefined);
  const [opened] = useState(() => {
    const documents = createDocumentStore(workflow);
    const editor: Editor = {
      documents,
      view: createViewStore(),
      types: new Map(types.map((type) => [type.type, type])),
      workspace,
      intl,
      flush: () => flush.current(),
      canvas: null,
    };
    return { editor, loaded: workflow, commands: workflowCommands(editor), piled: piledUp(workflow) };
  });
  const { editor } = opened;
  useEffect(() => {
    const autosave = startAutosave(editor.documents, {
      onRenamed: ({ nodes: names }) =>
        editor.view.setState(({ nodes: ids }) => ({
          nodes: names.size === 0 ? ids : new Set([...ids].map((id) => names.get(id) ?? id)),
        })),
    });
    const stopCounts = watchCounts(editor, (revision) => void autosave.pull(revision));
    const stopGoldens = watchGoldens(editor);
    flush.current = autosave.flush;
    void bringBack(editor.documents, opened.loaded);
    return () => {
      autosave.stop();
      stopCounts();
      stopGoldens();
      void client.invalidateQueries({ queryKey: queries.workflows.queryKey });
    };
  }, [opened, editor, client]);
  useEffect(() => {
    if (opened.piled) void tidyUp(editor);
  }, [opened, editor]);
  return opened;
};
