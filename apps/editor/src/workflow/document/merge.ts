import type { DocumentEdge, DocumentNode, Golden, StickyNote, WorkflowDocument } from '@sluice/model';
import { headOf, withNotes } from './change.ts';
import { same } from './same.ts';

/** A field both sides changed, differently. */
export interface Clash {
  /** Where: `nodes/n1/config/points`, `name`. */
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Three-way merge: clashing fields hold my value, unless `theirs` says otherwise, and are listed. */
export interface Merge {
  readonly document: WorkflowDocument;
  readonly clashes: readonly Clash[];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep two changes of one field are taken apart: node → config → property. */
const depth = 3;

interface Into {
  readonly clashes: Clash[];
  readonly depth: number;
  /** Clashing fields at which their value stands. */
  readonly theirs: ReadonlySet<string>;
}

/** Joins two changes of one value. */
export const mergeValue = (
  field: string,
  [base, mine, theirs]: readonly [unknown, unknown, unknown],
  into: Into,
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
  return into.theirs.has(field) ? theirs : mine;
};

const mergeList = <T extends { readonly id: string }>(
  name: string,
  [base, mine, theirs]: readonly [readonly T[], readonly T[], readonly T[]],
  into: Omit<Into, 'depth'>,
): readonly T[] => {
  const [old, own, other] = [base, mine, theirs].map((list) => new Map(list.map((item) => [item.id, item])));
  const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))];
  return ids.flatMap((id) => {
    const merged = mergeValue(`${name}/${id}`, [old?.get(id), own?.get(id), other?.get(id)], {
      ...into,
      depth,
    });
    return merged === undefined ? [] : [merged as T];
  });
};

const withoutTests = (document: WorkflowDocument) => {
  const { tests: _, ...head } = headOf(document);
  return head;
};

/**
 * Joins two edits of one document; wires to nodes that are gone go with them. Fields named by `theirs` take their
 * value where both changed them. Give documents whose new parts have ids of their own, see `apart`.
 */
export const merge = (
  base: WorkflowDocument,
  mine: WorkflowDocument,
  theirs: WorkflowDocument,
  { takeTheirs = new Set<string>() }: { readonly takeTheirs?: ReadonlySet<string> } = {},
): Merge => {
  const clashes: Clash[] = [];
  const into = { clashes, theirs: takeTheirs };
  const nodes = mergeList<DocumentNode>('nodes', [base.nodes, mine.nodes, theirs.nodes], into);
  const alive = new Set(nodes.map(({ id }) => id));
  const edges = mergeList<DocumentEdge>('edges', [base.edges, mine.edges, theirs.edges], into).filter(
    ({ from, to }) => alive.has(from.node) && alive.has(to.node),
  );
  const tests = mergeList<Golden>('tests', [base.tests ?? [], mine.tests ?? [], theirs.tests ?? []], into);
  const notes = mergeList<StickyNote>(
    'notes',
    [base.notes ?? [], mine.notes ?? [], theirs.notes ?? []],
    into,
  );
  const [old, own, other] = [base, mine, theirs].map(withoutTests);
  const head = mergeValue('', [old, own, other], { ...into, depth: 2 }) as ReturnType<typeof withoutTests>;
  const { name, description, settings } = head;
  return {
    document: withNotes(
      {
        name,
        ...(description === undefined ? {} : { description }),
        nodes,
        edges,
        settings,
        ...(tests.length === 0 ? {} : { tests }),
      },
      notes,
    ),
    clashes,
  };
};
