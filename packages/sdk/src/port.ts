/** A way out of a node. */
export interface Port {
  /** Unique within the node; what edges name and what `logic` or `run` answers. */
  readonly id: string;
  /** What the canvas writes on the edge. */
  readonly label: string;
}

/** The ports of a wait for an event. */
export const awaited: readonly Port[] = [
  { id: 'happened', label: 'it happened' },
  { id: 'timeout', label: 'in vain' },
];

/** The one port of a node that has no choice. */
export const out: Port = { id: 'out', label: 'then' };
