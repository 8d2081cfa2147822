/** Where the value of a rule leads. Edges lead forward only: a node's targets stand after it. */
export interface FlowNode {
  /** `branch`: the value names the port, null none. `act`: the walker does something with it and says the port. */
  readonly kind: 'branch' | 'act';
  readonly ports: readonly string[];
  /** The nodes each port leads to, by the port's place. */
  readonly next: readonly (readonly number[])[];
}

/** Does what a flow's nodes ask for while it is walked. A port is said by its place; -1 is none. */
export interface FlowWalker {
  /** An `act` node has got its value; gives the port to leave by. */
  act(index: number, value: unknown): number;
  /** The value of a `branch` is none of its ports: null, or something else. Gives -1 or throws. */
  astray(index: number, value: unknown): number;
  /** A rule, `act` or `astray` threw: the walk ends here. The value is null where the rule itself threw. */
  stopped(index: number, value: unknown, thrown: unknown): void;
}

/** What one walk reads and writes. May be used again: nothing of it is kept. */
export interface Track {
  /** One per node: {@link ahead} where the walk is to come by, {@link closed} where it must not. */
  readonly marks: Uint8Array;
  /** Two numbers for each node passed: its index and the place of the port it left by. */
  readonly trail: number[];
  /** How much of `trail` is written. */
  length: number;
}

/** The mark of a node that something leads to. */
export const ahead = 1;
/** The mark of a node that is not to be passed, whatever leads to it. */
export const closed = 2;

/** The rules of a program walked by their values: each marked node in its order, once. */
export interface Flow {
  readonly size: number;
  /** A track with nothing marked. */
  track(): Track;
  /** Walks from the marked nodes over `data`, which the walker may change in between. */
  walk(walker: FlowWalker, data: unknown, track: Track): void;
}

/**
 * A part of a flow, up to 32 nodes, as a function: `n` is the length of trail `t`, given back as it is after these
 * nodes, or as `~length` when the walk was stopped.
 */
export type FlowPart = (w: FlowWalker, d: unknown, m: Uint8Array, t: number[], n: number) => number;
