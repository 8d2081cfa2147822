import type { Language } from '@sluice/logic';
import type { Diagnostic, NodeId, NodeView, WorkflowVersion, Workspace } from '@sluice/model';
import type { NodeTypeRegistry } from './node-types.ts';
import type { PublishFacts } from './publish/checks/workspace-facts.ts';

/** What a document is published against. */
export interface PublishOptions {
  readonly registry: NodeTypeRegistry;
  readonly workspace: Workspace;
  /** What the running workspace tells; without it nothing is said about that. */
  readonly facts?: PublishFacts;
  /** What cards are said in; English when absent. */
  readonly language?: Language;
}

/** A document looked at: a version if nothing stands against it, and what the canvas shows. */
export interface Publication {
  /** Null when a diagnostic is an error. */
  readonly version: WorkflowVersion | null;
  readonly diagnostics: readonly Diagnostic[];
  readonly nodes: Readonly<Record<NodeId, NodeView>>;
}
