/** What of a document a picture of it needs. */
export interface Drawing {
  readonly nodes: readonly {
    readonly id: string;
    readonly type: string;
    readonly position: { readonly x: number; readonly y: number };
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly from: { readonly node: string };
    readonly to: { readonly node: string };
  }[];
}

/** Size of a node's card in the units of its position. */
export const card = { width: 240, height: 80 } as const;

const gap = { x: 40, y: 60 } as const;

type Point = { readonly x: number; readonly y: number };

/** Rows by longest way from a start; a loop stops at the number of nodes. */
const inRows = (drawing: Drawing): ReadonlyMap<string, Point> => {
  const depth = new Map(drawing.nodes.map((node) => [node.id, 0]));
  for (let round = 0; round < drawing.nodes.length; round += 1) {
    let moved = false;
    for (const edge of drawing.edges) {
      const below = (depth.get(edge.from.node) ?? 0) + 1;
      const now = depth.get(edge.to.node);
      if (now !== undefined && now < below && below < drawing.nodes.length) {
        depth.set(edge.to.node, below);
        moved = true;
      }
    }
    if (!moved) break;
  }
  const rows = new Map<number, string[]>();
  for (const [id, row] of depth) rows.set(row, [...(rows.get(row) ?? []), id]);
  const points = new Map<string, Point>();
  for (const [row, ids] of rows)
    ids.forEach((id, index) => {
      points.set(id, {
        x: (index - (ids.length - 1) / 2) * (card.width + gap.x),
        y: row * (card.height + gap.y),
      });
    });
  return points;
};

/** Where each node stands: as drawn, or in rows when the document was never laid out. */
export const place = (drawing: Drawing): ReadonlyMap<string, Point> => {
  const spots = new Set(drawing.nodes.map(({ position }) => `${position.x},${position.y}`));
  const laidOut = spots.size > drawing.nodes.length / 2;
  return laidOut ? new Map(drawing.nodes.map((node) => [node.id, node.position])) : inRows(drawing);
};

/** The rectangle around all cards: `x y width height`, with a margin. */
export const bounds = (points: ReadonlyMap<string, Point>, margin = 20) => {
  const all = [...points.values()];
  if (all.length === 0) return { x: 0, y: 0, width: card.width, height: card.height };
  const x = Math.min(...all.map((point) => point.x)) - margin;
  const y = Math.min(...all.map((point) => point.y)) - margin;
  return {
    x,
    y,
    width: Math.max(...all.map((point) => point.x)) + card.width + margin - x,
    height: Math.max(...all.map((point) => point.y)) + card.height + margin - y,
  };
};
