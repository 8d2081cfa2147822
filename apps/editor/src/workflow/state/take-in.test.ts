import { emptyDocument, type WorkflowDocument } from '@sluice/model';
import { expect, test } from 'vitest';
import type { Workflow } from '../../api/index.ts';
import { apply } from '../document/change.ts';
import { setNode } from '../edits/set-node.ts';
import { commit, createDocumentStore, type DocumentStore, undo } from './document-store.ts';
import { settle, takeIn } from './take-in.ts';

const node = (id: string, config: WorkflowDocument['nodes'][number]['config'] = {}) => ({
  id,
  type: 'core/rule',
  version: 1,
  config,
  position: { x: 0, y: 0 },
});
const start: WorkflowDocument = { ...emptyDocument('Talk'), nodes: [node('n1'), node('n2')] };
const saved = (document: WorkflowDocument, revision: number): Workflow => ({
  id: 'w',
  name: document.name,
  document,
  revision,
  publishedVersion: null,
  changed: false,
  diagnostics: [],
  nodes: {},
  nodeFloor: 2,
  updatedAt: '2026-01-01T00:00:00Z',
});
const opened = () => createDocumentStore(saved(start, 1));
const set = (store: DocumentStore, id: string, config: WorkflowDocument['nodes'][number]['config']) =>
  commit(store, setNode(store.getState().document, id, { config }), { label: 'Set', at: 0 });
const theirs = (id: string, config: WorkflowDocument['nodes'][number]['config']) =>
  saved(apply(start, setNode(start, id, { config })), 2);
const configs = (store: DocumentStore) => store.getState().document.nodes.map(({ config }) => config);

test('two people on two steps: both edits stay and nobody is asked', () => {
  const store = opened();
  set(store, 'n1', { a: 1 });
  takeIn(store, theirs('n2', { b: 2 }));
  expect(store.getState().conflict).toBeNull();
  expect(configs(store)).toEqual([{ a: 1 }, { b: 2 }]);
  expect(store.getState().save).toBe('unsaved');
});

test('undo takes back my edit alone, also within a step somebody else changed since', () => {
  const store = opened();
  set(store, 'n1', { mine: 1 });
  takeIn(store, theirs('n1', { other: 2 }));
  expect(configs(store)[0]).toEqual({ mine: 1, other: 2 });
  undo(store);
  expect(configs(store)[0]).toEqual({ other: 2 });
});

test('two people on one field: asked once, field by field, and everything else of both is kept', () => {
  const store = opened();
  set(store, 'n1', { points: 5, mine: true });
  const other = saved(
    { ...start, nodes: [node('n1', { points: 9, theirs: true }), node('n2', { b: 2 })] },
    2,
  );
  takeIn(store, other);
  expect(store.getState().conflict?.clashes.map(({ field }) => field)).toEqual(['nodes/n1/config/points']);
  settle(store, new Set(['nodes/n1/config/points']));
  expect(store.getState().conflict).toBeNull();
  expect(configs(store)).toEqual([{ points: 9, mine: true, theirs: true }, { b: 2 }]);
  takeIn(store, { ...other, revision: 3 });
  expect(store.getState().conflict).toBeNull();
});

test('two new steps that got the same id both stay, with their wires, and undo finds its own', () => {
  const store = opened();
  const mine = { ...start, nodes: [...start.nodes, node('n3', { who: 'me' })] };
  commit(
    store,
    [
      { of: 'node', id: 'n3', before: null, after: { index: 2, value: node('n3', { who: 'me' }) } },
      {
        of: 'edge',
        id: 'e1',
        before: null,
        after: { index: 0, value: { id: 'e1', from: { node: 'n1', port: 'yes' }, to: { node: 'n3' } } },
      },
    ],
    { label: 'Insert', at: 0 },
  );
  expect(store.getState().document.nodes).toEqual(mine.nodes);
  const names = takeIn(store, saved({ ...start, nodes: [...start.nodes, node('n3', { who: 'you' })] }, 2));
  expect(names.nodes.get('n3')).toBe('n4');
  const { document } = store.getState();
  expect(document.nodes.map(({ id, config }) => [id, config.who])).toEqual(
    expect.arrayContaining([
      ['n3', 'you'],
      ['n4', 'me'],
    ]),
  );
  expect(document.edges).toEqual([{ id: 'e1', from: { node: 'n1', port: 'yes' }, to: { node: 'n4' } }]);
  undo(store);
  expect(store.getState().document.nodes.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3']);
  expect(store.getState().document.edges).toEqual([]);
});
