import type { NodeDefinition } from './node.ts';
import type { Translations } from './node-words.ts';

/** A plugin: a plain value, made by `definePlugin`. */
export interface Plugin {
  /** Prefix of its node types: `core` in `core/rule`. */
  readonly name: string;
  readonly version: string;
  /** Version of this contract it was built with. */
  readonly sdk: 1;
  readonly title: string;
  /** One sentence for the list of plugins. */
  readonly description?: string;
  readonly nodes: readonly NodeDefinition[];
  /** What the nodes say in other languages than English. */
  readonly translations?: Translations;
}
