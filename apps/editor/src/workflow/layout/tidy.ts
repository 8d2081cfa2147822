import { Graph, layout } from '@dagrejs/dagre';
import type { Positions } from '../edits/move-nodes.ts';
import { gap, nodeSize } from './sizes.ts';

/** What the layout needs to know; port order keeps "yes" left of "no". */
export interface Shape {
  readonly nodes: readonly string[];
  readonly edges: readonly { readonly from: string; readonly to: string; readonly order: number }[];
  /** Places of nodes that stay where they are. */
  readonly pinned?: Positions;
}

/* Dagre starts from the order nodes were told in: depth first, so that branches stand as their ports do. */
const depthFirst = (nodes: readonly string[], edges: Shape['edges']): ReadonlySet<string> => {
  const targets = new Set(edges.map(({ to }) => to));
  const told = new Set<string>();
  const starts = nodes.filter((id) => !targets.has(id));
  const open = [...starts, ...nodes.filter((id) => targets.has(id))].reverse();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (told.has(id)) continue;
    told.add(id);
    const node = id;
    open.push(
      ...edges
        .filter(({ from }) => from === node)
        .map(({ to }) => to)
        .reverse(),
    );
  }
  return told;
};

/* The first target of a node stands left of its next: "yes" left of "no". A node two ways meet at is free. */
const siblings = (edges: Shape['edges']): { left: string; right: string }[] => {
  const sources = [...new Set(edges.map(({ from }) => from))];
  const byNode = sources.map((source) => edges.filter(({ from }) => from === source));
  return byNode.flatMap((wires) =>
    wires.slice(1).flatMap(({ to }, index) => {
      const left = wires[index]?.to ?? to;
      const alone = [left, to].every((id) => edges.filter((edge) => edge.to === id).length === 1);
      return alone ? [{ left, right: to }] : [];
    }),
  );
};

type Place = Positions[string];

const overlap = (a: Place, b: Place): boolean =>
  Math.abs(a.x - b.x) < nodeSize.width + gap.x / 2 && Math.abs(a.y - b.y) < nodeSize.height + gap.y / 2;

/* The drawing moves as one to where its pinned nodes are on average; whoever then stands on a pinned one makes way. */
const aroundPins = (laid: Positions, pinned: Positions): Positions => {
  const pins = Object.entries(pinned);
  if (pins.length === 0) return laid;
  const mean = (of: 'x' | 'y') =>
    Math.round(pins.reduce((sum, [id, place]) => sum + place[of] - (laid[id]?.[of] ?? 0), 0) / pins.length);
  const [dx, dy] = [mean('x'), mean('y')];
  const placed: Record<string, Place> = { ...pinned };
  const free = Object.entries(laid)
    .filter(([id]) => pinned[id] === undefined)
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x);
  for (const [id, { x, y }] of free) {
    const taken = Object.values(placed);
    let place = { x: x + dx, y: y + dy };
    for (let hit = taken.find((other) => overlap(place, other)); hit !== undefined; ) {
      place = { x: hit.x + nodeSize.width + gap.x, y: place.y };
      hit = taken.find((other) => overlap(place, other));
    }
    placed[id] = place;
  }
  return placed;
};

/** Places for every node, top to bottom, upper left corner at 0,0; with pinned nodes, around those. */
export const tidy = ({ nodes, edges, pinned = {} }: Shape): Positions => {
  const ordered = [...edges].sort((a, b) => a.order - b.order);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: gap.x, ranksep: gap.y, ranker: 'network-simplex' });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of depthFirst(nodes, ordered))
    graph.setNode(id, { width: nodeSize.width, height: nodeSize.height });
  for (const [index, { from, to }] of ordered.entries()) graph.setEdge(from, to, {}, String(index));
  layout(graph, { constraints: siblings(ordered) });
  const placed = nodes.map((id) => {
    const { x, y } = graph.node(id);
    return [
      id,
      { x: Math.round((x ?? 0) - nodeSize.width / 2), y: Math.round((y ?? 0) - nodeSize.height / 2) },
    ] as const;
  });
  return aroundPins(Object.fromEntries(placed), pinned);
};
