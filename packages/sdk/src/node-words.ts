import type { WorkspaceView } from './workspace-view.ts';

/** What a node is called and says in another language than English. */
export interface NodeWords {
  readonly title: string;
  readonly description: string;
  /** Heading in the palette, where the node names one of its own. */
  readonly category?: string;
  /** Labels of ports, by id; those left out are said as the node says them. */
  readonly ports?: Readonly<Record<string, string>>;
  /** The sentence of the node's card; never throws. */
  sentence(config: never, view: WorkspaceView): string;
}

/** The words of a plugin's nodes by language (`de`), then by type. */
export type Translations = Readonly<Record<string, Readonly<Record<string, NodeWords>>>>;
