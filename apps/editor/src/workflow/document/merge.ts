import type { DocumentEdge, DocumentNode, Golden, WorkflowDocument } from '@sluice/model';
import { headOf } from './change.ts';
import { same } from './same.ts';

/** A field both sides changed, differently. */
export interface Clash {
  /** Where: `nodes/n1/config/points`, `name`. */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Three-way merge: clashing fields hold my value and are listed. */
export interface Merge {
  readonly document: WorkflowDocument;
  readonly clashes: readonly Clash[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep two changes of one field are taken apart: node → config → property. */
const depth = 3;

const mergeValue = (
  field: string,
  [base, mine, theirs]: readonly [unknown, unknown, unknown],
  into: { readonly clashes: Clash[]; readonly depth: number },
): unknown => {
  if (same(mine, theirs) || same(base, theirs)) return mine;
  if (same(base, mine)) return theirs;
  if (into.depth > 0 && isFields(mine) && isFields(theirs)) {
    const old = isFields(base) ? base : {};
    const merged: Record<string, unknown> = {};
    for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
      const value = mergeValue(`${field}/${key}`, [old[key], mine[key], theirs[key]], {
        ...into,
        depth: into.depth - 1,
      });
      if (value !== undefined) merged[key] = value;
    }
    return merged;
  }
  into.clashes.push({ field, mine, theirs });
  return mine;
};

const mergeList = <T extends { readonly id: string }>(
  name: string,
  [base, mine, theirs]: readonly [readonly T[], readonly T[], readonly T[]],
  clashes: Clash[],
): readonly T[] => {
  const [old, own, other] = [base, mine, theirs].map((list) => new Map(list.map((item) => [item.id, item])));
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const merged = mergeValue(`${name}/${id}`, [old?.get(id), own?.get(id), other?.get(id)], {
      clashes,
      depth,
    });
    return merged === undefined ? [] : [merged as T];
  });
};

const withoutTests = (document: WorkflowDocument) => {
  const { tests: _, ...head } = headOf(document);
  return head;
};

/** Joins two edits of one document; wires to nodes that are gone go with them. */
export const merge = (base: WorkflowDocument, mine: WorkflowDocument, theirs: WorkflowDocument): Merge => {
  const clashes: Clash[] = [];
  const nodes = mergeList<DocumentNode>('nodes', [base.nodes, mine.nodes, theirs.nodes], clashes);
  const alive = new Set(nodes.map(({ id }) => id));
  const edges = mergeList<DocumentEdge>('edges', [base.edges, mine.edges, theirs.edges], clashes).filter(
    ({ from, to }) => alive.has(from.node) && alive.has(to.node),
  );
  const tests = mergeList<Golden>('tests', [base.tests ?? [], mine.tests ?? [], theirs.tests ?? []], clashes);
  const heads = [base, mine, theirs].map(withoutTests);
  const head = mergeValue('', [heads[0], heads[1], heads[2]], { clashes, depth: 2 }) as ReturnType<
    typeof headOf
  >;
  return { document: { ...head, nodes, edges, ...(tests.length === 0 ? {} : { tests }) }, clashes };
};
