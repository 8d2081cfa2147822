import type { WorkflowDocument } from '@sluice/model';
import { outgoing } from './graph.ts';

/** One line of the outline. */
export interface OutlineLine {
  readonly node: string;
  /** How deep the branch is nested. */
  readonly depth: number;
  /** The wire that leads here; null for a beginning. */
  readonly via: { readonly edge: string; readonly node: string; readonly port: string } | null;
  /** True when the node stands further up already: two ways meet here. */
  readonly again: boolean;
}

/** The document as a list: depth first from every beginning, branches indented, joins told once. */
export const outlineOf = (
  document: WorkflowDocument,
  portsOf: (node: string) => readonly string[],
): readonly OutlineLine[] => {
  const reached = new Set(document.edges.map(({ to }) => to.node));
  const lines: OutlineLine[] = [];
  const told = new Set<string>();
  const tell = (node: string, depth: number, via: OutlineLine['via']): void => {
    const again = told.has(node);
    lines.push({ node, depth, via, again });
    if (again) return;
    told.add(node);
    const ports = portsOf(node);
    const wires = [...outgoing(document, node)].sort(
      (a, b) => ports.indexOf(a.from.port) - ports.indexOf(b.from.port),
    );
    const branches = ports.length > 1 || wires.length > 1;
    for (const { id, from, to } of wires) {
      tell(to.node, branches ? depth + 1 : depth, { edge: id, node, port: from.port });
    }
  };
  for (const { id } of document.nodes) if (!reached.has(id)) tell(id, 0, null);
  for (const { id } of document.nodes) if (!told.has(id)) tell(id, 0, null);
  return lines;
};
