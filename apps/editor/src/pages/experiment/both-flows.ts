import type { Shape } from '../_api/client.ts';

type Version = Shape<'WorkflowVersion'>;
type Arm = Shape<'ExperimentFlows'>['arms'][number];

/** A step of either version. */
export interface SharedNode {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly position: { readonly x: number; readonly y: number };
  /** The arm it stands in alone. */
  readonly only: string | null;
}

/** A way between two steps, with the share of those who came in that took it; null where the version has no such way. */
export interface SharedEdge {
  readonly id: string;
  readonly from: { readonly node: string; readonly port: string };
  readonly to: { readonly node: string };
  readonly shares: readonly [a: number | null, b: number | null];
  /** Second minus first, a way that is not there being nobody's. */
  readonly diff: number;
}

/** Two versions laid over each other by the ids of steps and the names of ports. */
export const bothFlows = (
  [a, b]: readonly [Version, Version],
  [armA, armB]: readonly [Arm, Arm],
): { readonly nodes: readonly SharedNode[]; readonly edges: readonly SharedEdge[] } => {
  const titles = new Map([...b.program.steps, ...a.program.steps].map(({ node, title }) => [node, title]));
  const [inA, inB] = [a, b].map(({ graph }) => new Set(graph.nodes.map(({ id }) => id)));
  const nodes = new Map([...b.graph.nodes, ...a.graph.nodes].map((node) => [node.id, node]));
  const shareOf = (arm: Arm, { node, port }: { readonly node: string; readonly port: string }): number => {
    const n = arm.nodes.find((one) => one.node === node && one.port === port)?.n ?? 0;
    return arm.entered === 0 ? 0 : n / arm.entered;
  };
  const edges = new Map<string, SharedEdge>();
  const keyOf = (edge: (typeof a.graph.edges)[number]): string =>
    `${edge.from.node}:${edge.from.port}>${edge.to.node}`;
  const has = ({ graph }: Version, key: string): boolean => graph.edges.some((edge) => keyOf(edge) === key);
  for (const edge of [...a.graph.edges, ...b.graph.edges]) {
    const id = keyOf(edge);
    const first = has(a, id) ? shareOf(armA, edge.from) : null;
    const second = has(b, id) ? shareOf(armB, edge.from) : null;
    edges.set(id, {
      id,
      from: edge.from,
      to: { node: edge.to.node },
      shares: [first, second],
      diff: (second ?? 0) - (first ?? 0),
    });
  }
  return {
    nodes: [...nodes.values()].map(({ id, type, position }) => ({
      id,
      type,
      position,
      title: titles.get(id) ?? id,
      only: inA?.has(id) && inB?.has(id) ? null : inA?.has(id) ? armA.arm : armB.arm,
    })),
    edges: [...edges.values()],
  };
};
