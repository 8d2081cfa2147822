import type { Editor } from '../state/editor.ts';
import { drawSvg } from './draw-svg.ts';
import { drawingOf } from './drawing-of.ts';
import { pngOf } from './png-of.ts';
import { writeWorkflowFile } from './workflow-file.ts';

const fileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 80) || 'workflow';

const made: Readonly<Record<'json' | 'svg' | 'png', (editor: Editor) => Blob | Promise<Blob>>> = {
  json: ({ documents }) =>
    new Blob([writeWorkflowFile(documents.getState().document)], { type: 'application/json' }),
  svg: (editor) => new Blob([drawSvg(drawingOf(editor))], { type: 'image/svg+xml' }),
  png: (editor) => pngOf(drawSvg(drawingOf(editor))),
};

/** Hands the draft to the browser as a file. */
export const saveFile = async (editor: Editor, what: 'json' | 'svg' | 'png'): Promise<void> => {
  const address = URL.createObjectURL(await made[what](editor));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(editor.documents.getState().document.name)}.${what}`;
  link.click();
  /* Some browsers read it only after the click has been dealt with. */
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
