/** The wire or node under a point of the screen. */
export const partAt = (
  x: number,
  y: number,
): { readonly edge: string | null; readonly node: string | null } => {
  const found = document.elementsFromPoint(x, y);
  const id = (selector: string) =>
    found
      .map((element) => element.closest(selector)?.getAttribute('data-id'))
      .find((value) => value != null) ?? null;
  return { edge: id('.react-flow__edge'), node: id('.react-flow__node') };
};

/** Where a mouse or touch event happened. */
export const pointOf = (event: MouseEvent | TouchEvent): { readonly x: number; readonly y: number } => {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return { x: point?.clientX ?? 0, y: point?.clientY ?? 0 };
};

/** The drag type of a node type on its way from the palette. */
export const dragType = 'application/x-sluice-node';
