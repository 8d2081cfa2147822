import { notifications } from '@mantine/notifications';
import type { Editor } from '../state/editor.ts';
import { select } from './select.ts';

/** Shows the step an address names; says so when the draft has it no more. */
export const seek = (editor: Editor, node: string | undefined): void => {
  if (node === undefined) return;
  if (editor.documents.getState().document.nodes.some(({ id }) => id === node)) {
    select(editor, [node], { open: true });
    editor.canvas?.show(node);
    return;
  }
  notifications.show({ id: `gone ${node}`, message: editor.intl.formatMessage({ id: 'bar.gone' }) });
};
