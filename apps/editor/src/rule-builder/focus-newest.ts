import type { Place } from './tree.ts';

/** Frames to wait for what was added to be drawn. */
const patience = 60;

/**
 * Called before a condition is added below a place, gives what moves the focus to its first field once it is drawn:
 * the last row is then another one than before.
 */
export const focusNewest = (builder: HTMLElement | null, place: Place): (() => void) => {
  const below = ['condition', ...place].join('-');
  /* A row's button for more has a name of the same beginning, and no field. */
  const last = (): HTMLElement | undefined =>
    [...(builder?.querySelectorAll<HTMLElement>(`[data-testid^="${below}"]`) ?? [])]
      .filter((row) => row.querySelector('input') !== null)
      .at(-1);
  const before = last();
  const look = (frames: number): void => {
    const newest = last();
    if (newest !== undefined && newest !== before) newest.querySelector('input')?.focus();
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  return () => requestAnimationFrame(() => look(patience));
};
