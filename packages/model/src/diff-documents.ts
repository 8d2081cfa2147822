import type { Json } from '@sluice/sdk';
import type { DocumentEdge, DocumentNode, WorkflowDocument } from './document.ts';
import { equalJson } from './equal-json.ts';
import type { NodeId } from './ids.ts';

/** One value that differs; null where there is none. */
export interface FieldChange {
  /** Dotted: `config.form`, `title`. */
  readonly field: string;
  readonly before: Json;
  readonly after: Json;
}

/** A node whose meaning changed. */
export interface NodeChange {
  readonly node: NodeId;
  readonly title: string;
  readonly before: DocumentNode;
  readonly after: DocumentNode;
  readonly fields: readonly FieldChange[];
}

/** Two documents compared by meaning: where nodes stand and in which order things are listed does not matter. */
export interface DocumentDiff {
  readonly nodes: {
    readonly added: readonly DocumentNode[];
    readonly removed: readonly DocumentNode[];
    readonly changed: readonly NodeChange[];
    /** Ids of nodes that only stand elsewhere on the canvas. */
    readonly moved: readonly NodeId[];
  };
  readonly edges: { readonly added: readonly DocumentEdge[]; readonly removed: readonly DocumentEdge[] };
  /** Name, description and settings. */
  readonly settings: readonly FieldChange[];
  /** Numbers of node configs that changed: points, limits, thresholds. */
  readonly points: readonly (FieldChange & { readonly node: NodeId; readonly title: string })[];
}

/** What turns document `a` into `b`. */
export function diffDocuments(a: WorkflowDocument, b: WorkflowDocument): DocumentDiff {
  const before = new Map(a.nodes.map((node) => [node.id, node]));
  const after = new Map(b.nodes.map((node) => [node.id, node]));
  const changed: NodeChange[] = [];
  const moved: NodeId[] = [];
  for (const node of b.nodes) {
    const old = before.get(node.id);
    if (old === undefined) continue;
    const fields = nodeFields(old, node);
    if (fields.length > 0) {
      changed.push({ node: node.id, title: node.title ?? node.type, before: old, after: node, fields });
    } else if (!equalJson(old.position, node.position)) moved.push(node.id);
  }
  return {
    nodes: {
      added: b.nodes.filter((node) => !before.has(node.id)),
      removed: a.nodes.filter((node) => !after.has(node.id)),
      changed,
      moved,
    },
    edges: { added: newEdges(a, b), removed: newEdges(b, a) },
    settings: [
      ...compare('name', a.name, b.name),
      ...compare('description', a.description ?? null, b.description ?? null),
      ...compareKeys('settings', { ...a.settings }, { ...b.settings }),
    ],
    points: changed.flatMap(({ node, title, fields }) =>
      fields.filter(isNumeric).map((field) => ({ node, title, ...field })),
    ),
  };
}

const isNumeric = ({ before, after }: FieldChange): boolean =>
  typeof before === 'number' || typeof after === 'number';

function nodeFields(before: DocumentNode, after: DocumentNode): readonly FieldChange[] {
  return [
    ...compare('type', before.type, after.type),
    ...compare('title', before.title ?? null, after.title ?? null),
    ...compare('note', before.note ?? null, after.note ?? null),
    ...compareKeys('config', before.config, after.config),
  ];
}

/** Descends into objects, so that one changed cell of a table of points is one change; lists are compared whole. */
function compareKeys(
  field: string,
  before: Readonly<Record<string, Json>>,
  after: Readonly<Record<string, Json>>,
): readonly FieldChange[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys.flatMap((key) => compare(`${field}.${key}`, held(before, key), held(after, key)));
}

function compare(field: string, before: Json, after: Json): readonly FieldChange[] {
  if (equalJson(before, after)) return [];
  return isRecord(before) && isRecord(after) ? compareKeys(field, before, after) : [{ field, before, after }];
}

const held = (record: Readonly<Record<string, Json>>, key: string): Json =>
  Object.hasOwn(record, key) ? (record[key] ?? null) : null;

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function newEdges(a: WorkflowDocument, b: WorkflowDocument): readonly DocumentEdge[] {
  const there = new Set(a.edges.map(lineOf));
  return b.edges.filter((edge) => !there.has(lineOf(edge)));
}

const lineOf = ({ from, to }: DocumentEdge): string => JSON.stringify([from.node, from.port, to.node]);
