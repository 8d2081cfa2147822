import type { DocumentNode, NodeTypeInfo, WorkflowDocument } from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { freshId, outgoing } from '../document/graph.ts';
import { gap, nodeSize } from '../layout/sizes.ts';

/** Where a new node goes. */
export type Spot =
  | { readonly at: 'point'; readonly x: number; readonly y: number }
  | {
      readonly at: 'port';
      readonly node: string;
      readonly port: string;
      readonly x?: number;
      readonly y?: number;
    }
  | { readonly at: 'edge'; readonly edge: string };

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const downstream = (document: WorkflowDocument, start: string): ReadonlySet<string> => {
  const seen = new Set<string>();
  const open = [start];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const { to } of outgoing(document, node)) open.push(to.node);
  }
  return seen;
};

const free = (document: WorkflowDocument, spot: { x: number; y: number }): { x: number; y: number } => {
  const taken = document.nodes.some(
    ({ position }) =>
      Math.abs(position.x - spot.x) < nodeSize.width && Math.abs(position.y - spot.y) < nodeSize.height,
  );
  return taken ? free(document, { x: spot.x + nodeSize.width + gap.x, y: spot.y }) : spot;
};

const step = nodeSize.height + gap.y;

/** Adds a node of a type: in free space, behind a port, or into a wire (what follows moves down). */
export const insertNode = (
  document: WorkflowDocument,
  type: NodeTypeInfo,
  spot: Spot,
  { floor = 0 }: { readonly floor?: number } = {},
): { readonly id: string; readonly changes: readonly Change[] } => {
  const id = freshId(document, 'n', floor);
  const firstPort = type.ports[0]?.id ?? 'out';
  const made = (position: DocumentNode['position']): DocumentNode => ({
    id,
    type: type.type,
    version: type.version,
    config: isObject(type.initial) ? type.initial : {},
    position,
  });
  const changes = edit(document, (draft) => {
    if (spot.at === 'point') {
      draft.addNode(made({ x: Math.round(spot.x), y: Math.round(spot.y) }));
      return;
    }
    if (spot.at === 'port') {
      const source = document.nodes.find((node) => node.id === spot.node);
      if (source === undefined || type.kind === 'trigger') {
        draft.addNode(made(free(document, { x: source?.position.x ?? 0, y: source?.position.y ?? 0 })));
        return;
      }
      const wished = { x: spot.x ?? source.position.x, y: spot.y ?? source.position.y + step };
      draft.addNode(made(free(document, wished)));
      draft.addEdge({
        id: freshId(draft.document(), 'e'),
        from: { node: spot.node, port: spot.port },
        to: { node: id },
      });
      return;
    }
    const edge = document.edges.find((wire) => wire.id === spot.edge);
    const target = document.nodes.find((node) => node.id === edge?.to.node);
    const source = document.nodes.find((node) => node.id === edge?.from.node);
    if (edge === undefined || target === undefined || source === undefined) return;
    const room = target.position.y - source.position.y >= 2 * step - gap.y / 2;
    const moving = room ? new Set<string>() : downstream(document, target.id);
    for (const node of document.nodes) {
      if (moving.has(node.id)) {
        draft.setNode({ ...node, position: { x: node.position.x, y: node.position.y + step } });
      }
    }
    draft.addNode(
      made({
        x: target.position.x,
        y: room ? source.position.y + step : Math.max(target.position.y, source.position.y + step),
      }),
    );
    draft.setEdge({ ...edge, to: { node: id } });
    draft.addEdge({
      id: freshId(draft.document(), 'e'),
      from: { node: id, port: firstPort },
      to: { node: target.id },
    });
  });
  return { id, changes };
};
