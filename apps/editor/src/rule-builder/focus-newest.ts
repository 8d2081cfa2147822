import type { Place } from './tree.ts';

/** Moves the focus to the first field of the last condition below a place, once it is drawn. */
export const focusNewest = (builder: HTMLElement | null, place: Place): void => {
  const below = ['condition', ...place].join('-');
  requestAnimationFrame(() => {
    const rows = builder?.querySelectorAll<HTMLElement>(`[data-testid^="${below}"]`);
    rows
      ?.item(rows.length - 1)
      ?.querySelector('input')
      ?.focus();
  });
};
