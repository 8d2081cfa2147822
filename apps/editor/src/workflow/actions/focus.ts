/* About two seconds of frames: a panel may be loading when it is opened for the first time. */
const patience = 120;

const focusOnceDrawn = (frames: number): void => {
  const panel = document.querySelector<HTMLElement>('[data-testid="panel"]');
  if (panel !== null) panel.focus();
  else if (frames > 0) requestAnimationFrame(() => focusOnceDrawn(frames - 1));
};

/** Moves the focus into the right-hand panel once it is drawn: the next Tab reaches its first field. */
export const focusPanel = (): void => {
  requestAnimationFrame(() => focusOnceDrawn(patience));
};

/** Gives the focus back to the canvas, where single keys are commands again. */
export const focusCanvas = (): void => {
  document.querySelector<HTMLElement>('[data-testid="canvas"]')?.focus();
};
