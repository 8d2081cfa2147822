import type { Editor } from '../state/editor.ts';
import type { Entry } from './entry.ts';
import { type Direction, walk } from './walk.ts';

const arrows: readonly (readonly [Direction, string])[] = [
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
];

/** The roving focus of the canvas, and with Shift its multiple selection. */
export const walkCommands = (editor: Editor): readonly Entry[] => {
  const free = () =>
    editor.canvas !== null && document.activeElement?.closest('[role="tablist"], [role="slider"]') === null;
  return arrows.flatMap(([direction, key]): readonly Entry[] => [
    {
      id: `go.${direction}`,
      surfaces: ['card'],
      shortcut: key,
      when: free,
      run: () => walk(editor, direction),
    },
    {
      id: `extend.${direction}`,
      surfaces: ['controls'],
      shortcut: `shift+${key}`,
      when: free,
      run: () => walk(editor, direction, { extend: true }),
    },
  ]);
};
