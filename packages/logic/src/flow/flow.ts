import type { Track } from './track.ts';

/** Where the value of a rule leads. Edges lead forward only: a node's targets stand after it. */
export interface FlowNode {
  /** `branch`: the value names the port, null none. `act`: the walker does something with it and says the port. */
  readonly kind: 'branch' | 'act';
  readonly ports: readonly string[];
  /** The nodes each port leads to, by the port's place. */
  readonly next: readonly (readonly number[])[];
  /** First names of the data that acting may change; absent, it may change any. */
  readonly alters?: readonly string[];
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

/** The rules of a program walked by their values: each node in its order, once. */
export interface Flow {
  readonly size: number;
  /** A track with nothing on it. */
  track(): Track;
  /** Walks from the nodes the track is to come by, over `data`, which the walker may change in between. */
  walk(walker: FlowWalker, data: unknown, track: Track): void;
}

/** Nodes in one part of a flow, which share a number of a track's bits. */
export const nodesPerPart = 32;

/**
 * A part of a flow as a function: passes its nodes that are ahead on `k` and leaves there, as `ahead`, the ones it
 * has passed. False when the walk was stopped.
 */
export type FlowPart = (w: FlowWalker, d: unknown, k: Track) => boolean;
