/** Width of a sticky note on the canvas. */
const width = 220;
const lineHeight = 19;
/* About as many letters as fit a line; a note a little too tall is better than one cut off. */
const perLine = 27;

/** The size of a note by what is written on it, so that nothing waits for measuring. */
export const noteSize = (text: string): { readonly width: number; readonly height: number } => {
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return { width, height: 30 + lineHeight * Math.max(2, lines) };
};
