import { Button } from '@mantine/core';
import { useWords } from '../../messages/use-words.ts';
import { select } from '../actions/select.ts';
import { useDocument, useEditor, viewOf } from '../state/editor.ts';

/** Leads to a node by name. */
export const ShowNodeButton = ({
  node: id,
  onShow,
}: {
  readonly node: string;
  readonly onShow?: () => void;
}) => {
  const words = useWords();
  const editor = useEditor();
  const node = useDocument(({ document }) => document.nodes.find((item) => item.id === id));
  const views = useDocument((state) => state.views);
  if (node === undefined) return null;
  return (
    <Button
      variant="default"
      size="compact-xs"
      onClick={() => {
        onShow?.();
        select(editor, [id], { open: true });
        editor.canvas?.show(id);
      }}
    >
      {words('panel.show', { title: viewOf(editor, node, views).title })}
    </Button>
  );
};
