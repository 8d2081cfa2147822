import { nodeSize } from '../layout/sizes.ts';

const margin = 48;

/** Below this a card's title cannot be told any more. */
const smallest = 0.5;

/** A zoom at which sentences can be read. */
export const readable = 0.72;

/** Where a workflow is first seen: its beginning at the top, whole in width when that can be told, else around its first row. */
export const firstView = (
  places: readonly { readonly x: number; readonly y: number }[],
  width: number,
): { readonly x: number; readonly y: number; readonly zoom: number } => {
  if (places.length === 0 || width === 0) return { x: 0, y: 0, zoom: 1 };
  const left = Math.min(...places.map(({ x }) => x));
  const right = Math.max(...places.map(({ x }) => x)) + nodeSize.width;
  const top = Math.min(...places.map(({ y }) => y));
  const fitting = (width - 2 * margin) / (right - left);
  const whole = fitting >= smallest;
  const zoom = whole ? Math.min(1, fitting) : readable;
  const first = places.filter(({ y }) => y < top + nodeSize.height).map(({ x }) => x);
  const middle = whole ? (left + right) / 2 : (Math.min(...first) + Math.max(...first) + nodeSize.width) / 2;
  return { x: width / 2 - middle * zoom, y: margin - top * zoom, zoom };
};
