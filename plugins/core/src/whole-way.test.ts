import { compile, publish, registry, turn } from '@sluice/engine';
import { defaultWorkspace, initialLead, type WorkflowDocument } from '@sluice/model';
import { expect, test } from 'vitest';
import { core } from './index.ts';

const noon = Date.UTC(2026, 2, 2, 12);

const nodes: readonly (readonly [
  id: string,
  type: string,
  config: WorkflowDocument['nodes'][number]['config'],
])[] = [
  ['demo', 'form-submitted', { forms: ['demo'] }],
  ['fits', 'segment', { segment: 'icp' }],
  ['points', 'add-points', { points: 15, group: 'engagement', limit: 'lifetime', times: 1 }],
  ['mql', 'move-stage', { stage: 'mql', onlyForward: true }],
  ['list', 'add-to-list', { list: 'demo-requests' }],
];
const document: WorkflowDocument = {
  name: 'Demo request',
  nodes: nodes.map(([id, type, config]) => ({
    id,
    type: `core/${type}`,
    version: 1,
    config,
    position: { x: 0, y: 0 },
  })),
  edges: ['demo.out>points', 'points.out>fits', 'fits.yes>mql', 'fits.no>list'].map((line) => {
    const [from = '', to = ''] = line.split('>');
    const [node = '', port = ''] = from.split('.');
    return { id: line.replaceAll(/\W/g, '-'), from: { node, port }, to: { node: to } };
  }),
  settings: { reentry: 'every-time', goal: null, exit: null },
};

test('the built-in nodes go the whole way: a demo request by a good fit is an MQL, another one is kept on a list', () => {
  const { version, diagnostics } = publish(document, {
    registry: registry([core]),
    workspace: defaultWorkspace(),
  });
  expect(diagnostics).toEqual([]);
  if (version === null) return;
  const { plan } = compile(version);
  if (plan === null) throw new Error('the version does not compile');
  const request = (traits: { readonly industry: string; readonly employees: number }) =>
    turn(plan, initialLead('l1', noon), {
      id: 'ev0',
      lead: 'l1',
      type: 'form.submitted',
      email: 'jack@acme.test',
      properties: { form: 'demo' },
      traits,
      occurredAt: noon,
    });
  const good = request({ industry: 'Software', employees: 200 });
  expect(good.stages.map(({ to, rule }) => [to, rule?.node])).toEqual([
    ['lead', undefined],
    ['mql', 'mql'],
  ]);
  expect(good.rows.map(({ group, delta, rule }) => [group, delta, rule.title])).toEqual([
    ['engagement', 15, 'Add points'],
  ]);
  const other = request({ industry: 'Farming', employees: 4 });
  expect(other.state).toMatchObject({ stage: 'lead', lists: ['demo-requests'] });
});
