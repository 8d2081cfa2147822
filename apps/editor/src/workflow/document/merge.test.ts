import { emptyDocument, type WorkflowDocument } from '@sluice/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apply } from './change.ts';
import { difference } from './difference.ts';
import { merge } from './merge.ts';
import { randomEdit } from './random-edits.test-helper.ts';
import { same } from './same.ts';

const base: WorkflowDocument = {
  ...emptyDocument('Inbound'),
  nodes: [
    { id: 'n1', type: 'core/form-submitted', version: 1, config: { forms: [] }, position: { x: 0, y: 0 } },
    {
      id: 'n2',
      type: 'core/rule',
      version: 1,
      config: { rule: true, label: '' },
      position: { x: 0, y: 160 },
    },
  ],
  edges: [{ id: 'e1', from: { node: 'n1', port: 'out' }, to: { node: 'n2' } }],
};
const withConfig = (id: string, config: WorkflowDocument['nodes'][number]['config']): WorkflowDocument => ({
  ...base,
  nodes: base.nodes.map((node) =>
    node.id === id ? { ...node, config: { ...node.config, ...config } } : node,
  ),
});

test('edits of different nodes both survive and nobody is asked', () => {
  const { document, clashes } = merge(
    base,
    withConfig('n1', { forms: ['demo'] }),
    withConfig('n2', { label: 'US?' }),
  );
  expect(clashes).toEqual([]);
  expect(document.nodes.map(({ config }) => config)).toEqual([
    { forms: ['demo'] },
    { rule: true, label: 'US?' },
  ]);
});

test('edits of different fields of one node both survive', () => {
  const { document, clashes } = merge(
    base,
    withConfig('n2', { rule: false }),
    withConfig('n2', { label: 'US?' }),
  );
  expect(clashes).toEqual([]);
  expect(document.nodes[1]?.config).toEqual({ rule: false, label: 'US?' });
});

test('one field changed by both is asked about, once, and mine stands until then', () => {
  const { document, clashes } = merge(
    base,
    withConfig('n2', { label: 'mine' }),
    withConfig('n2', { label: 'theirs' }),
  );
  expect(clashes).toEqual([{ field: 'nodes/n2/config/label', mine: 'mine', theirs: 'theirs' }]);
  expect(document.nodes[1]?.config.label).toBe('mine');
});

test('a wire to a node the other side deleted goes with it', () => {
  const mine = {
    ...base,
    edges: [...base.edges, { id: 'e2', from: { node: 'n1', port: 'x' }, to: { node: 'n2' } }],
  };
  const theirs = { ...base, nodes: base.nodes.slice(0, 1), edges: [] };
  expect(merge(base, mine, theirs).document).toMatchObject({ nodes: [{ id: 'n1' }], edges: [] });
});

test('merging with an unchanged side gives the changed one, whatever was done', () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { maxLength: 15 }), (edits) => {
      const changed = edits.reduce((document, edit) => apply(document, edit(document)), base);
      for (const merged of [merge(base, changed, base), merge(base, base, changed)]) {
        expect(merged.clashes).toEqual([]);
        expect(
          same(
            new Set(merged.document.nodes.map(({ id }) => id)),
            new Set(changed.nodes.map(({ id }) => id)),
          ),
        ).toBe(true);
        expect(Object.fromEntries(merged.document.nodes.map((node) => [node.id, node]))).toEqual(
          Object.fromEntries(changed.nodes.map((node) => [node.id, node])),
        );
      }
    }),
    { numRuns: 200 },
  );
});

test('the difference of two documents turns one into the other', () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { maxLength: 15 }), (edits) => {
      const changed = edits.reduce((document, edit) => apply(document, edit(document)), base);
      const made = apply(base, difference(base, changed));
      expect({
        ...made,
        nodes: [...made.nodes].sort((a, b) => a.id.localeCompare(b.id)),
        edges: [...made.edges].sort((a, b) => a.id.localeCompare(b.id)),
      }).toEqual({
        ...changed,
        nodes: [...changed.nodes].sort((a, b) => a.id.localeCompare(b.id)),
        edges: [...changed.edges].sort((a, b) => a.id.localeCompare(b.id)),
      });
    }),
    { numRuns: 200 },
  );
});
