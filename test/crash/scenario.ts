import { publish, registry } from '@sluice/engine';
import { defaultWorkspace, type WorkflowDocument } from '@sluice/model';
import { core } from '@sluice/plugin-core';
import type { IncomingEvent } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import { sql } from 'kysely';

export const nodeTypes = registry([core]);

/** The one instant at which everything happens, so that two runs can be equal byte for byte. */
export const now = Date.UTC(2026, 4, 4, 9);

const node = (id: string, type: string, config: WorkflowDocument['nodes'][number]['config']) => ({
  id,
  type,
  version: 1,
  config,
  position: { x: 0, y: 0 },
});
const edge = (from: string, to: string, port = 'out') => ({
  id: `${from}-${to}`,
  from: { node: from, port },
  to: { node: to },
});

const document = (hook: string): WorkflowDocument => ({
  name: 'Crash course',
  nodes: [
    node('form', 'core/form-submitted', { forms: ['demo'] }),
    node('points', 'core/add-points', { points: 20, group: 'engagement', limit: 'always', times: 1 }),
    node('mql', 'core/move-stage', { stage: 'mql', onlyForward: true }),
    node('mail', 'core/send-email', {
      subject: 'Hello {{lead.email}}',
      text: 'You have {{score.total}} points.',
      replyTo: '',
    }),
    node('mailed', 'core/add-to-list', { list: 'mailed' }),
    node('hook', 'core/call-webhook', {
      url: hook,
      method: 'POST',
      fields: [{ name: 'score', value: '{{score.total}}' }],
    }),
    node('told', 'core/add-to-list', { list: 'told' }),
    node('sales', 'core/hand-off-to-sales', {
      routing: 'rep',
      rep: 'ann',
      reason: 'Ready at {{score.total}}.',
      slaHours: 24,
    }),
    node('page', 'core/page-viewed', { pages: ['/pricing'], seconds: 0 }),
    node('visit', 'core/add-points', { points: 3, group: 'engagement', limit: 'day', times: 2 }),
    node('trial', 'core/any-event', { event: 'trial.started' }),
    node('pause', 'core/wait-for', { amount: 5, unit: 'minutes' }),
    node('patient', 'core/add-points', { points: 7, group: 'engagement', limit: 'always', times: 1 }),
  ],
  edges: [
    edge('form', 'points'),
    edge('points', 'mql'),
    edge('mql', 'mail'),
    edge('mail', 'mailed', 'sent'),
    edge('mql', 'hook'),
    edge('hook', 'told', 'ok'),
    edge('mql', 'sales'),
    edge('page', 'visit'),
    edge('trial', 'pause'),
    edge('pause', 'patient'),
  ],
  settings: { reentry: 'every-time', goal: null, exit: null },
});

const workspace = {
  ...defaultWorkspace(),
  reps: [{ id: 'ann', name: 'Ann', email: 'ann@acme.test', territories: [], active: true }],
};

const install = async (store: Store, draft: WorkflowDocument): Promise<string> => {
  await store.settings.init(workspace);
  const { version, diagnostics } = publish(draft, { registry: nodeTypes, workspace });
  if (version === null) throw new Error(JSON.stringify(diagnostics));
  const id = await store.workflows.create({ name: draft.name, document: draft, now });
  await store.transaction((tx) =>
    tx.versions.publish(id, { content: version, note: null, publishedBy: null, now }),
  );
  return id;
};

/** Of the same id in every run, since it is the seed by which companies are divided. */
const trial = '01990000-0000-7000-8000-000000000001';

/** A second version competes with the live one; companies are divided, whose names are the same in every run. */
const compete = async (store: Store, workflow: string, draft: WorkflowDocument): Promise<void> => {
  const nodes = draft.nodes.map((one) =>
    one.id === 'points' ? { ...one, config: { ...Object(one.config), points: 30 } } : one,
  );
  const { version, diagnostics } = publish({ ...draft, nodes }, { registry: nodeTypes, workspace });
  if (version === null) throw new Error(JSON.stringify(diagnostics));
  await store.transaction((tx) =>
    tx.versions.publish(workflow, { content: version, note: null, publishedBy: null, now, live: false }),
  );
  const phase = {
    arms: [
      { key: 'a', version: 1, weight: 50 },
      { key: 'b', version: 2, weight: 50 },
    ],
    holdout: 0,
    eligibility: null,
    entrants: 'all',
  };
  const settings = { unit: 'account', group: null, outcome: { kind: 'stage', stage: 'mql', days: 14 } };
  await sql`
    insert into experiments (id, workflow, name, status, settings, created_at, started_at)
    values (${trial}, ${workflow}, 'Crash course', 'running', ${JSON.stringify(settings)}, ${now}, ${now})`.execute(
    store.db,
  );
  await sql`
    insert into experiment_phases (experiment, phase, config, started_at)
    values (${trial}, 1, ${JSON.stringify(phase)}, ${now})`.execute(store.db);
};

/** Publishes the workflow that does a bit of everything, in two versions that compete. */
export const installScenario = async (store: Store, hook: string): Promise<void> => {
  const draft = document(hook);
  await compete(store, await install(store, draft), draft);
};

/** Publishes a workflow that gives one point for every event. */
export const installCounting = async (store: Store): Promise<void> => {
  await install(store, {
    name: 'One point each',
    nodes: [
      node('any', 'core/any-event', { event: '*' }),
      node('point', 'core/add-points', { points: 1, group: 'engagement', limit: 'always', times: 1 }),
    ],
    edges: [edge('any', 'point')],
    settings: { reentry: 'every-time', goal: null, exit: null },
  });
};

const page = (id: string, lead: IncomingEvent['lead'], occurredAt: number): IncomingEvent => ({
  id,
  type: 'page.viewed',
  lead,
  properties: { path: '/pricing' },
  occurredAt,
});

/** From this batch on people turn out to be known; each is sent when all before it is judged and done. */
export const firstMerge = 12;

/**
 * Two people on a second browser give the address they are known by. The first is not judged yet when it does,
 * and hands over by its own last turn, a run whose wait is over by now included; the second hands over at once, and its address
 * does something with all it brings.
 */
const merges = (): readonly (readonly IncomingEvent[])[] => {
  const phone = { anonymousId: 'phone0' };
  const tablet = { anonymousId: 'tablet1' };
  return [
    [
      page('m0a', phone, now - 3_000_000),
      { id: 'm0b', type: 'trial.started', lead: phone, occurredAt: now - 2_900_000 },
      page('m1a', tablet, now - 8_000),
      page('m0c', { ...phone, email: 't0@x0.test' }, now - 2_800_000),
    ],
    [
      {
        id: 'm1b',
        type: 'form.submitted',
        lead: { ...tablet, email: 'p1@x1.test' },
        properties: { form: 'demo' },
        occurredAt: now - 6_000,
      },
    ],
  ];
};

/** Batches of one client: those of {@link people}, then those in which two of them turn out to be known. */
export const batches = (): readonly (readonly IncomingEvent[])[] => [...people(), ...merges()];

/** 12 people, anonymous at first, with their own event ids, and 12 who wait a while. */
const people = (): readonly (readonly IncomingEvent[])[] =>
  Array.from({ length: firstMerge }, (_, n) => {
    const person = { email: `p${n}@x${n}.test`, anonymousId: `browser${n}` };
    const at = now - 60_000 + n * 1000;
    return [
      {
        id: `v${n}a`,
        type: 'page.viewed',
        lead: { anonymousId: person.anonymousId },
        properties: { path: '/pricing' },
        occurredAt: at,
      },
      {
        id: `v${n}b`,
        type: 'page.viewed',
        lead: { anonymousId: person.anonymousId },
        properties: { path: '/pricing' },
        occurredAt: at + 100,
      },
      {
        id: `f${n}`,
        type: 'form.submitted',
        lead: person,
        properties: { form: 'demo' },
        traits: { first_name: `P${n}` },
        occurredAt: at + 200,
      },
      {
        id: `v${n}c`,
        type: 'page.viewed',
        lead: { email: person.email },
        properties: { path: '/pricing' },
        occurredAt: at + 300,
      },
      {
        id: `t${n}`,
        type: 'trial.started',
        lead: { email: `t${n}@x${n}.test` },
        occurredAt: at - 3_600_000,
      },
    ];
  });
