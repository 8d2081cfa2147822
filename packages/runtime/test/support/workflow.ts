import { publish, registry } from '@sluice/engine';
import { compile as compileRule } from '@sluice/logic';
import { defaultScoringModel, defaultWorkspace, type WorkflowDocument, type Workspace } from '@sluice/model';
import { core } from '@sluice/plugin-core';
import type { JsonObject } from '@sluice/sdk';
import type { Store } from '@sluice/store';
import type { EvaluateRule } from '../../src/index.ts';

export const nodeTypes = registry([core]);

export const evaluate: EvaluateRule = (rule, data) => compileRule(rule)(data);

export const workspace: Workspace = {
  ...defaultWorkspace(),
  scoring: defaultScoringModel,
  sender: 'Acme <hello@acme.test>',
  marketingEmail: 'marketing@acme.test',
  territories: [
    { id: 'north-east', name: 'North-East', rule: { '==': [{ var: 'lead.traits.state' }, 'NY'] } },
  ],
  reps: [
    { id: 'ann', name: 'Ann', email: 'ann@acme.test', territories: ['north-east'], active: true },
    { id: 'bob', name: 'Bob', email: 'bob@acme.test', territories: [], active: true },
    { id: 'cy', name: 'Cy', email: 'cy@acme.test', territories: [], active: false },
  ],
};

type Drawn = readonly [type: string, config: JsonObject];

/** A document of named nodes and `from>to` or `from.port>to` edges. */
export const draw = (
  name: string,
  nodes: Readonly<Record<string, Drawn>>,
  edges: readonly string[],
): WorkflowDocument => ({
  name,
  nodes: Object.entries(nodes).map(([id, [type, config]], n) => ({
    id,
    type,
    version: 1,
    config,
    position: { x: n * 200, y: 0 },
  })),
  edges: edges.map((edge, n) => {
    const [from = '', to = ''] = edge.split('>');
    const [node = '', port = 'out'] = from.split('.');
    return { id: `e${n}`, from: { node, port }, to: { node: to } };
  }),
  settings: { reentry: 'every-time', goal: null, exit: null },
});

/** Publishes a document into the store the way the server does; gives the workflow's id. */
export const install = async (
  store: Store,
  document: WorkflowDocument,
  settings: Workspace = workspace,
): Promise<string> => {
  await store.settings.init(settings);
  const { version, diagnostics } = publish(document, { registry: nodeTypes, workspace: settings });
  if (version === null) throw new Error(JSON.stringify(diagnostics, null, 2));
  const now = Date.now();
  const id = await store.workflows.create({ name: document.name, document, now });
  await store.transaction((tx) =>
    tx.versions.publish(id, { content: version, note: null, publishedBy: null, now }),
  );
  return id;
};

/** A form makes a lead an MQL with points, sales and the lead hear of it; pricing visits give points. */
export const demoRequest = draw(
  'Demo request',
  {
    form: ['core/form-submitted', { forms: ['demo'] }],
    points: ['core/add-points', { points: 20, group: 'engagement', limit: 'always', times: 1 }],
    mql: ['core/move-stage', { stage: 'mql', onlyForward: true }],
    sales: [
      'core/hand-off-to-sales',
      { routing: 'territory', rep: '', reason: 'Asked for a demo.', slaHours: 24 },
    ],
    mail: ['core/send-email', { subject: 'Your demo', text: 'Hello!', replyTo: '' }],
    page: ['core/page-viewed', { pages: ['/pricing'], seconds: 0 }],
    visit: ['core/add-points', { points: 10, group: 'engagement', limit: 'always', times: 1 }],
    sent: ['core/add-to-list', { list: 'mailed' }],
  },
  ['form>points', 'points>mql', 'mql>sales', 'mql>mail', 'mail.sent>sent', 'page>visit'],
);
