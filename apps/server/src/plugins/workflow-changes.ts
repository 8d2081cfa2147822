import { type NodeTypeRegistry, publish } from '@sluice/engine';
import type { WorkflowDocument, Workspace } from '@sluice/model';
import type { Json } from '@sluice/sdk';

/** A step that would say or do something else. */
export interface StepChange {
  readonly node: string;
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly rule: { readonly before: Json; readonly after: Json };
}

/** What publishing a document again would change. */
export interface DocumentChange {
  /** Why it could not be published; empty when it could. */
  readonly breaks: readonly string[];
  readonly steps: readonly StepChange[];
}

const rulesOf = (publication: ReturnType<typeof publish>): ReadonlyMap<string, Json> =>
  new Map(
    (publication.version?.program.steps ?? []).map(({ node, after, title, ...step }) => [
      node,
      JSON.parse(JSON.stringify(step)) as Json,
    ]),
  );

/** Publishes one document with both sets of node types and tells the difference; nothing is kept. */
export const documentChange = (
  document: WorkflowDocument,
  options: { readonly workspace: Workspace; readonly now: NodeTypeRegistry; readonly then: NodeTypeRegistry },
): DocumentChange => {
  const { workspace } = options;
  const now = publish(document, { registry: options.now, workspace });
  const then = publish(document, { registry: options.then, workspace });
  const errors = then.diagnostics.filter(({ severity }) => severity === 'error');
  const before = rulesOf(now);
  const after = rulesOf(then);
  const steps = document.nodes.flatMap(({ id }) => {
    const said = { before: now.nodes[id]?.sentence ?? '', after: then.nodes[id]?.sentence ?? '' };
    const rule = { before: before.get(id) ?? null, after: after.get(id) ?? null };
    const same = said.before === said.after && JSON.stringify(rule.before) === JSON.stringify(rule.after);
    if (same || errors.length > 0) return [];
    return [{ node: id, title: then.nodes[id]?.title ?? id, ...said, rule }];
  });
  return { breaks: now.version === null ? [] : errors.map(({ message }) => message), steps };
};
