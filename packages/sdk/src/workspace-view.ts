import type { Rule } from './json.ts';

/** A condition with a name, shared by workflows: "ICP fit". */
export interface NamedRule {
  readonly id: string;
  readonly name: string;
  readonly rule: Rule;
}

/** What a node may read of the workspace when its workflow is published. All of it is copied in by value. */
export interface WorkspaceView {
  readonly segments: readonly NamedRule[];
  readonly territories: readonly NamedRule[];
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly bands: readonly { readonly id: string; readonly name: string }[];
  /** What the reader calls fields; only given to words of another language. */
  readonly fields?: readonly { readonly path: string; readonly label: string }[];
}

/** Where a node stands while its workflow is published. */
export interface PublishContext extends WorkspaceView {
  /** The node's id in its workflow; stable over versions, so it can seed a split. */
  readonly node: string;
}
