import type { NodeDefinition } from '@sluice/sdk';

/** One named check of the suite: `run` throws when it fails. */
export interface NodeCheck {
  /** Type of the node. */
  readonly node: string;
  /** A sentence: "its initial config fits its schema". */
  readonly name: string;
  run(): void;
}

/** Makes the checks of one concern for a node. */
export type CheckMaker = (node: NodeDefinition) => readonly NodeCheck[];

/** Throws unless it holds. */
export function ensure(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(message);
}
