import { type PublishFacts, publish } from '@sluice/engine';
import type { Language } from '@sluice/logic';
import { diffDocuments, type WorkflowDocument, type Workspace } from '@sluice/model';
import type { StoredWorkflow } from '@sluice/store';
import { notFound } from '../http/problem.ts';
import type { Services } from './context.ts';
import { factsFor } from './publish-facts.ts';
import { workspaceOf } from './settings.ts';
import { iso, isoOrNull } from './wire.ts';

const look = (
  { registry }: Pick<Services, 'registry'>,
  {
    document,
    ...options
  }: {
    readonly document: WorkflowDocument;
    readonly workspace: Workspace;
    readonly language?: Language;
    readonly facts?: PublishFacts;
  },
) => publish(document, { registry, ...options });

/** How a workflow is said. */
interface Spoken {
  readonly language: Language;
}

/** Does the draft differ from what is live? Where cards stand does not count. */
const isChanged = ({ publishedGraph, document }: StoredWorkflow): boolean => {
  if (publishedGraph === null) return true;
  const { nodes, edges, settings } = diffDocuments(publishedGraph, document);
  return [nodes.added, nodes.removed, nodes.changed, edges.added, edges.removed, settings].some(
    (list) => list.length > 0,
  );
};

/** A workflow that is there and not archived. Throws `resource.not-found`. */
export const workflowOf = async ({ store }: Pick<Services, 'store'>, id: string): Promise<StoredWorkflow> => {
  const stored = await store.workflows.get(id);
  if (stored === null || stored.archived) throw notFound('workflow');
  return stored;
};

/** A workflow with its draft as the API gives it. */
export const workflowView = async (
  services: Pick<Services, 'store' | 'registry' | 'clock'>,
  id: string,
  { language }: Spoken,
) => {
  const stored = await workflowOf(services, id);
  const workspace = await workspaceOf(services);
  const { diagnostics, nodes } = look(services, {
    document: stored.document,
    workspace,
    language,
    facts: await factsFor(services, { id, workspace }),
  });
  return {
    id,
    name: stored.name,
    document: stored.document,
    revision: stored.revision,
    publishedVersion: stored.publishedVersion,
    publishedAt: isoOrNull(stored.publishedAt),
    changed: isChanged(stored),
    diagnostics,
    nodes,
    nodeFloor: stored.nodeFloor,
    updatedAt: iso(stored.updatedAt),
  };
};

const week = 7 * 86_400_000;

/** The list of workflows in the order they run. */
export const workflowList = async (services: Pick<Services, 'store' | 'registry' | 'clock'>) => {
  const [list, entered, workspace] = await Promise.all([
    services.store.workflows.list(),
    services.store.counts.entered(services.clock() - week),
    workspaceOf(services),
  ]);
  return list.map((stored) => {
    const { diagnostics } = look(services, { document: stored.document, workspace });
    const of = (severity: 'error' | 'warning') =>
      diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return {
      id: stored.id,
      name: stored.name,
      description: stored.document.description ?? null,
      position: stored.position,
      revision: stored.revision,
      publishedVersion: stored.publishedVersion,
      publishedAt: isoOrNull(stored.publishedAt),
      changed: isChanged(stored),
      errors: of('error'),
      warnings: of('warning'),
      entered7d: entered[stored.id] ?? 0,
      updatedAt: iso(stored.updatedAt),
    };
  });
};

/** A document's diagnostics and how its nodes read. */
export const checkView = async (
  services: Pick<Services, 'store' | 'registry'>,
  document: WorkflowDocument,
  { language }: Spoken,
) => {
  const workspace = await workspaceOf(services);
  const { diagnostics, nodes } = look(services, { document, workspace, language });
  return { diagnostics, nodes };
};
