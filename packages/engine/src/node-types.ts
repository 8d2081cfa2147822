import type { NodeTypeInfo } from '@sluice/model';
import type { NodeDefinition, NodeWords } from '@sluice/sdk';

/** A node type as registered: its definition under its qualified name. */
export interface NodeType {
  /** `plugin/type`: `core/rule`. */
  readonly type: string;
  readonly plugin: { readonly name: string; readonly version: string };
  readonly definition: NodeDefinition;
  /** Its words in other languages than English, by language. */
  readonly words: Readonly<Record<string, NodeWords>>;
  /** `sha512-…` of the canonical manifest of this node type. */
  readonly integrity: string;
  /** What `GET /v1/node-types` answers. */
  readonly info: NodeTypeInfo;
}

/** The node types one host knows. */
export interface NodeTypeRegistry {
  /** By qualified name, in the order of plugins and of their nodes. */
  readonly types: ReadonlyMap<string, NodeType>;
}
