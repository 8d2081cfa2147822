import { checkGoldens, publish } from '@sluice/engine';
import { type DocumentNode, diffDocuments, type WorkflowDocument, type Workspace } from '@sluice/model';
import { notFound } from '../http/problem.ts';
import type { Services } from './context.ts';
import { fillCost, newCounters } from './new-counters.ts';
import { optionsOf } from './publish.ts';
import { workspaceOf } from './settings.ts';
import { workflowOf } from './workflows.ts';

const nodeRef = ({ id, title, type }: DocumentNode) => ({ node: id, title: title ?? type, type });
const edgeRef = ({ from, to }: WorkflowDocument['edges'][number]) => ({ from, to });

/** What turns one document into another, its nodes as sentences. */
export const diffView = (
  { registry }: Pick<Services, 'registry'>,
  documents: {
    readonly from: WorkflowDocument;
    readonly to: WorkflowDocument;
    readonly workspace: Workspace;
  },
) => {
  const { workspace } = documents;
  const before = publish(documents.from, { registry, workspace }).nodes;
  const after = publish(documents.to, { registry, workspace }).nodes;
  const { nodes, edges, points } = diffDocuments(documents.from, documents.to);
  const standing = new Map(documents.to.nodes.map((node) => [node.id, node]));
  return {
    nodes: {
      added: nodes.added.map(nodeRef),
      removed: nodes.removed.map(nodeRef),
      changed: nodes.changed.map(({ node, title, fields }) => ({
        node,
        title,
        before: before[node]?.sentence ?? '',
        after: after[node]?.sentence ?? '',
        paths: fields.map(({ field }) => field),
      })),
      moved: nodes.moved.flatMap((id) => standing.get(id) ?? []).map(nodeRef),
    },
    edges: { added: edges.added.map(edgeRef), removed: edges.removed.map(edgeRef) },
    points: points.map((point) => ({
      node: point.node,
      title: point.title,
      before: point.before,
      after: point.after,
    })),
  };
};

/** The document of `draft` or of a version. Throws `resource.not-found`. */
export const documentAt = async (
  services: Pick<Services, 'store'>,
  { id, revision }: { readonly id: string; readonly revision: string },
): Promise<WorkflowDocument> => {
  const stored = await workflowOf(services, id);
  if (revision === 'draft') return stored.document;
  const version = await services.store.versions.get(id, Number(revision));
  if (version === null) throw notFound('version');
  return version.content.graph;
};

const empty: Pick<WorkflowDocument, 'nodes' | 'edges'> = { nodes: [], edges: [] };

/** What publishing the draft would change, and how many runs wait where. */
export const publishPreview = async (services: Pick<Services, 'store' | 'registry'>, id: string) => {
  const stored = await workflowOf(services, id);
  const workspace = await workspaceOf(services);
  const { document } = stored;
  const waiting = await services.store.versions.waiting(id);
  const runs = new Map<string, number>();
  for (const { node, runs: n } of waiting) runs.set(node, (runs.get(node) ?? 0) + n);
  const drawn = [...document.nodes, ...(stored.publishedGraph?.nodes ?? [])];
  const titleOf = (node: string): string => {
    const found = drawn.find((one) => one.id === node);
    return found?.title ?? services.registry.types.get(found?.type ?? '')?.info.title ?? node;
  };
  const from = stored.publishedGraph ?? { ...document, ...empty };
  const looked = publish(document, { registry: services.registry, workspace });
  const { version } = looked;
  const red = version === null ? [] : checkGoldens({ id, version }, optionsOf(workspace));
  const diagnostics = [...looked.diagnostics, ...red];
  const counters = version === null ? [] : await newCounters(services.store, version);
  return {
    waiting: [...runs].map(([node, n]) => ({
      node,
      title: titleOf(node),
      runs: n,
      survives: document.nodes.some((one) => one.id === node),
    })),
    diff: diffView(services, { from, to: document, workspace }),
    diagnostics,
    past: await fillCost(services.store, counters),
  };
};
