import { notifications } from '@mantine/notifications';
import type { Editor } from '../state/editor.ts';
import type { Entry } from './entry.ts';

/* What writes files loads when first asked for. */
const carry = (editor: Editor, what: 'json' | 'svg' | 'png') => async (): Promise<void> => {
  const { saveFile } = await import('../carry/save-file.ts');
  try {
    await saveFile(editor, what);
  } catch (error) {
    notifications.show({ color: 'red', message: error instanceof Error ? error.message : String(error) });
  }
};

/** Ways to take a workflow elsewhere. */
export const carryCommands = (editor: Editor): readonly Entry[] => [
  {
    id: 'carry.json',
    surfaces: ['menu'],
    run: () => void carry(editor, 'json')(),
  },
  {
    id: 'carry.svg',
    surfaces: ['menu'],
    run: () => void carry(editor, 'svg')(),
  },
  {
    id: 'carry.png',
    surfaces: ['menu'],
    run: () => void carry(editor, 'png')(),
  },
  {
    id: 'carry.share',
    surfaces: ['menu'],
    run: () => editor.view.setState({ sharing: true }),
  },
  {
    id: 'carry.print',
    surfaces: ['menu'],
    shortcut: 'mod+p',
    run: () => editor.view.setState({ printing: true }),
  },
];
