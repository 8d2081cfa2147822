import { emptyDocument, type NodeTypeInfo, type WorkflowDocument } from '@sluice/model';
import { expect, test } from 'vitest';
import { apply } from '../document/change.ts';
import { outlineOf } from '../document/outline.ts';
import { applyFix } from './apply-fix.ts';
import { clipOf, paste, readClip } from './clipboard.ts';
import { connect } from './connect.ts';
import { deleteParts } from './delete-parts.ts';
import { insertNode } from './insert-node.ts';

const node = (id: string, y: number) => ({
  id,
  type: 'core/rule',
  version: 1,
  config: {},
  position: { x: 0, y },
});
const wire = (id: string, from: string, to: string, port = 'out') => ({
  id,
  from: { node: from, port },
  to: { node: to },
});
const chain: WorkflowDocument = {
  ...emptyDocument('Chain'),
  nodes: [node('n1', 0), node('n2', 160), node('n3', 320)],
  edges: [wire('e1', 'n1', 'n2'), wire('e2', 'n2', 'n3')],
};
const action: NodeTypeInfo = {
  type: 'core/notify',
  version: 1,
  kind: 'action',
  title: 'Notify',
  description: '',
  icon: 'bell',
  category: '',
  keywords: [],
  config: {},
  initial: { to: 'owner' },
  ports: [{ id: 'out', label: 'then' }],
  results: [],
  plugin: 'core',
};
const wires = ({ edges }: WorkflowDocument) => edges.map(({ from, to }) => `${from.node}>${to.node}`);

test('a node put into a wire stands between its ends, and what follows moves down', () => {
  const { id, changes } = insertNode(chain, action, { at: 'edge', edge: 'e1' });
  const after = apply(chain, changes);
  expect(wires(after)).toEqual([`n1>${id}`, 'n2>n3', `${id}>n2`]);
  expect(after.nodes.find((item) => item.id === 'n3')?.position.y).toBeGreaterThan(320);
});

test('a node put behind a port is wired to it and keeps clear of its siblings', () => {
  const { id, changes } = insertNode(chain, action, { at: 'port', node: 'n2', port: 'no' });
  const after = apply(chain, changes);
  expect(after.edges).toContainEqual(
    expect.objectContaining({ from: { node: 'n2', port: 'no' }, to: { node: id } }),
  );
  expect(after.nodes.find((item) => item.id === id)?.position).not.toEqual({ x: 0, y: 320 });
});

test('deleting a node in the middle joins its neighbours', () => {
  expect(wires(apply(chain, deleteParts(chain, { nodes: ['n2'], edges: [] })))).toEqual(['n1>n3']);
});

test('a wire that would close a circle is not drawn', () => {
  expect(connect(chain, { from: 'n3', port: 'out', to: 'n1' })).toEqual([]);
  expect(connect(chain, { from: 'n1', port: 'out', to: 'n1' })).toEqual([]);
});

test('a copy travels as text and gets ids of its own', () => {
  const clip = readClip(JSON.stringify(clipOf(chain, new Set(['n1', 'n2']))));
  if (clip === null) throw new Error('the clip was not read');
  const { ids, changes } = paste(chain, clip, { x: 10, y: 10 });
  expect(ids).toEqual(['n4', 'n5']);
  expect(wires(apply(chain, changes))).toContain('n4>n5');
  expect(readClip('{"hello":1}')).toBeNull();
  expect(readClip('nonsense')).toBeNull();
});

test('a fix is applied as JSON Patch, also where keys are escaped', () => {
  const before = apply(chain, applyFix(chain, [{ op: 'add', path: '/nodes/0/config/a~1b', value: [1, 2] }]));
  expect(before.nodes[0]?.config).toEqual({ 'a/b': [1, 2] });
  const after = apply(
    before,
    applyFix(before, [
      { op: 'remove', path: '/nodes/0/config/a~1b/0' },
      { op: 'remove', path: '/edges/1' },
    ]),
  );
  expect(after.nodes[0]?.config).toEqual({ 'a/b': [2] });
  expect(wires(after)).toEqual(['n1>n2']);
});

test('the outline tells every node once, branches in the order of their ports, joins by name', () => {
  const document: WorkflowDocument = {
    ...chain,
    nodes: [...chain.nodes, node('n4', 480)],
    edges: [
      wire('e1', 'n1', 'n3', 'no'),
      wire('e2', 'n1', 'n2', 'yes'),
      wire('e3', 'n2', 'n4'),
      wire('e4', 'n3', 'n4'),
    ],
  };
  const lines = outlineOf(document, (id) => (id === 'n1' ? ['yes', 'no'] : ['out']));
  expect(lines.map((line) => `${'-'.repeat(line.depth)}${line.node}${line.again ? ' again' : ''}`)).toEqual([
    'n1',
    '-n2',
    '-n4',
    '-n3',
    '-n4 again',
  ]);
});
