import { emptyDocument } from '@sluice/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Workflow } from '../../api/index.ts';
import { randomEdit } from '../document/random-edits.test-helper.ts';
import { commit, createDocumentStore, redo, undo } from './document-store.ts';

const loaded: Workflow = {
  id: 'w',
  name: 'Test',
  document: emptyDocument('Test'),
  revision: 1,
  publishedVersion: null,
  changed: false,
  diagnostics: [],
  nodes: {},
  nodeFloor: 0,
  updatedAt: '2026-01-01T00:00:00Z',
};

test('undo k times, then redo k times, restores the document byte for byte', () => {
  fc.assert(
    fc.property(fc.array(randomEdit, { maxLength: 40 }), fc.nat(50), (edits, times) => {
      const store = createDocumentStore(loaded);
      const bytes = () => JSON.stringify(store.getState().document);
      const start = bytes();
      for (const [at, edit] of edits.entries()) {
        commit(store, edit(store.getState().document), { label: 'edit', at: at * 10_000 });
      }
      const end = bytes();
      for (let n = 0; n < times; n++) undo(store);
      for (let n = 0; n < times; n++) redo(store);
      expect(bytes()).toBe(end);
      while (store.getState().past.length > 0) undo(store);
      expect(bytes()).toBe(start);
    }),
    { numRuns: 500 },
  );
});

test('typing into one field is one step', () => {
  const store = createDocumentStore(loaded);
  const rename = (name: string, at: number) => {
    const { document } = store.getState();
    commit(store, [{ of: 'head', before: document, after: { name, settings: document.settings } }], {
      label: 'Rename',
      key: 'name',
      at,
    });
  };
  rename('A', 0);
  rename('AB', 300);
  rename('ABC', 5000);
  expect(store.getState().past).toHaveLength(2);
  undo(store);
  expect(store.getState().document.name).toBe('AB');
  undo(store);
  expect(store.getState().document.name).toBe('Test');
});
