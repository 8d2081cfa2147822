import type { Part } from './builder-context.ts';

const focusable = 'input:not([type=hidden]), button, textarea';

/** Brings the editor of a condition into view and its input for a part, or its first one, into focus. */
export const focusPart = (editor: HTMLElement | null, part?: Part): void => {
  if (editor === null) return;
  editor.scrollIntoView({ block: 'nearest' });
  const marked = part === undefined ? null : editor.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const target = marked?.matches(focusable)
    ? marked
    : (marked ?? editor).querySelector<HTMLElement>(focusable);
  (target ?? editor.querySelector<HTMLElement>(focusable))?.focus();
};
