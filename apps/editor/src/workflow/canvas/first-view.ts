import { nodeSize } from '../layout/sizes.ts';

const margin = 56;
const readable = 0.72;

/** Where a workflow is first seen: its beginning at the top, as wide as it can be read. */
export const firstView = (
  places: readonly { readonly x: number; readonly y: number }[],
  width: number,
): { readonly x: number; readonly y: number; readonly zoom: number } => {
  if (places.length === 0 || width === 0) return { x: 0, y: 0, zoom: 1 };
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const drawn = Math.max(...places.map(({ x }) => x)) + nodeSize.width - left;
  const zoom = Math.min(1, Math.max(readable, (width - 2 * margin) / drawn));
  const room = width - drawn * zoom;
  return { x: (room > 0 ? room / 2 : margin) - left * zoom, y: margin - top * zoom, zoom };
};
