import type { NodeKind, Port } from '@sluice/sdk';

/** A node as the canvas shows it: what its config comes to. */
export interface NodeView {
  /** One plain sentence; empty while the config is invalid. */
  readonly sentence: string;
  readonly ports: readonly Port[];
  /** The user's own title, else the node type's. */
  readonly title: string;
  /** Name of a Tabler icon. */
  readonly icon: string;
  /** Null for a node whose type is not installed. */
  readonly kind: NodeKind | null;
}
