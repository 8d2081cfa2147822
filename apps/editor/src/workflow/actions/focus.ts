/** Moves the focus into the right-hand panel once it is drawn: the next Tab reaches its first field. */
export const focusPanel = (): void => {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-testid="panel"]')?.focus());
};

/** Gives the focus back to the canvas, where single keys are commands again. */
export const focusCanvas = (): void => {
  document.querySelector<HTMLElement>('[data-testid="canvas"]')?.focus();
};
