import {
  branch,
  defineAction,
  defineCapabilities,
  defineCondition,
  definePlugin,
  definePoll,
  defineScore,
  defineTrigger,
  defineUpdate,
  type EffectContext,
  input,
  type LeadPatch,
  type Plugin,
  type ResultOf,
  rule,
  type Static,
  Type,
  template,
} from '@sluice/sdk';
import { type EffectRun, runEffect, runNode } from '@sluice/testkit';

const words = {
  title: 'Title',
  description: 'Description.',
  icon: 'star',
  version: 1,
  examples: [],
} as const;

const config = input.form({
  kind: input.choice({ won: 'is won', lost: 'is lost' }),
  least: Type.Integer(),
  note: Type.Optional(Type.String()),
});

/** The config's type is that of its schema: choices are unions, optional fields may be left out. */
export const configs: readonly Static<typeof config>[] = [
  { kind: 'won', least: 1 },
  { kind: 'lost', least: 2, note: 'small' },
];

const trigger = defineTrigger({
  ...words,
  type: 'deal',
  config,
  initial: { kind: 'won', least: 0 },
  sentence: ({ kind, least }) =>
    `When a deal ${kind === 'won' ? 'is won' : 'is lost'} over ${least.toFixed(0)}.`,
  events: ({ kind }) => [`deal.${kind}`],
  logic: ({ least }) => rule.atLeast(rule.field('event.properties.amount'), least),
});

const condition = defineCondition({
  ...words,
  type: 'gate',
  config,
  initial: { kind: 'won', least: 0 },
  sentence: (_, view) => view.stages.map(({ name }) => name).join(),
  ports: () => [{ id: 'yes', label: 'yes' }],
  logic: (_, { node, segments }) => rule.cases([[segments[0]?.rule ?? true, 'yes']], node),
});

const score = defineScore({
  ...words,
  type: 'points',
  config: input.form({ points: Type.Number() }),
  initial: { points: 1 },
  sentence: () => 'Add points.',
  slot: () => ({ group: 'fit', mode: 'set', limit: { times: 1, per: 'day' } }),
  logic: ({ points }) => points,
});

const update = defineUpdate({
  ...words,
  type: 'mark',
  config: input.form({}),
  initial: {},
  sentence: () => 'Mark the lead.',
  logic: () => rule.literal({ traits: { marked: true } }),
});

/** A patch may change any part of the record. */
export const patch: LeadPatch = {
  traits: { a: null },
  addTo: ['x'],
  emit: [{ type: 'a.b', properties: {} }],
};

const action = defineAction({
  ...words,
  type: 'tell',
  config: input.form({ text: input.template() }),
  initial: { text: '' },
  sentence: () => 'Tell them.',
  input: Type.Object({ text: Type.String() }),
  results: { told: Type.Object({ id: Type.String() }), failed: Type.Object({ reason: Type.String() }) },
  capabilities: ['http', 'email'],
  logic: ({ text }) => rule.object({ text: template(text) }),
  run: async (context, { text }) => {
    context.signal.throwIfAborted();
    const { status } = await context.http.request({ method: 'POST', url: 'https://x.test', body: { text } });
    if (status >= 400) return { port: 'failed', data: { reason: `${context.attempt}: ${status}` } };
    return { port: 'told', data: await told(context) };
  },
});

/** A helper may ask for less than the context holds. */
async function told(context: EffectContext<'email'>): Promise<{ id: string }> {
  const { messageId } = await context.email.send({ to: 'a@b.test', subject: '', text: '' });
  return { id: messageId };
}

const fixed = defineCondition({
  ...words,
  type: 'size',
  config,
  initial: { kind: 'won', least: 0 },
  sentence: 'Is {{kind}} over {{ least }}?',
  ports: { large: 'large', small: 'small', unknown: 'nothing known' },
  logic: ({ least }) =>
    branch(
      [
        [rule.atLeast(rule.field('event.properties.amount'), least), 'large'],
        [rule.known(rule.field('event.properties.amount')), 'small'],
      ],
      'unknown',
    ),
  examples: [{ title: 'Large', config: { kind: 'won', least: 1 }, value: 'large' }],
});

const acme = defineCapabilities({
  http: { 'api.acme.test': ['GET', 'POST'], '*.acme.test': ['GET'] },
  secrets: { token: 'The token of Acme.' },
  storage: true,
});

const sync = defineAction({
  ...words,
  type: 'sync',
  config: input.form({}),
  initial: {},
  sentence: 'Tell Acme.',
  input: Type.Object({ id: Type.String() }),
  results: { done: Type.Object({ etag: Type.Unsafe<string | null>({ type: ['string', 'null'] }) }) },
  capabilities: acme,
  logic: () => rule.object({ id: rule.field('lead.id') }),
  run: async ({ http, secrets, storage, deadline, log }, { id }) => {
    const { headers } = await http.request({
      method: 'POST',
      url: `https://api.acme.test/leads/${id}`,
      auth: { bearer: secrets.token },
      body: { id, text: `${secrets.token} ${deadline.toFixed(0)}` },
    });
    await http.request({ method: 'GET', url: `https://eu.acme.test/leads/${id}` });
    await storage.set('last', id, { ttlMs: 1000 });
    log('done', { id });
    return { port: 'done', data: { etag: headers.etag ?? null } };
  },
});

const won = definePoll({
  name: 'deals',
  title: 'Deals',
  description: 'Deals that were won.',
  config: input.form({ pipeline: Type.String() }),
  initial: { pipeline: 'default' },
  eventTypes: { 'acme.won': Type.Object({ amount: Type.Number() }) },
  capabilities: acme,
  everySeconds: 60,
  poll: async ({ http, cursor, now }, { pipeline }) => {
    await http.request({ method: 'GET', url: `https://api.acme.test/${pipeline}` });
    const event = {
      id: '1',
      type: 'acme.won',
      lead: { email: 'a@b.test' },
      properties: { amount: 1 },
    } as const;
    return { events: cursor === null ? [event] : [], cursor: now };
  },
});

const wonTrigger = defineTrigger({
  ...words,
  type: 'won',
  config,
  initial: { kind: 'won', least: 0 },
  sentence: 'When a deal is won over {{least}}.',
  eventTypes: won.eventTypes,
  source: won,
  logic: () => true,
});

/** Nodes of any config stand together in a plugin. */
export const plugin: Plugin = definePlugin({
  name: 'acme',
  version: '1.0.0',
  title: 'Acme',
  nodes: [trigger, condition, score, update, action, fixed, sync, wonTrigger],
});

/** Testkit knows the answers of the action it runs. */
export async function answered(): Promise<string> {
  const { answer }: EffectRun<typeof action.results> = await runEffect(action, { input: { text: 'hi' } });
  const same: ResultOf<typeof action.results> = answer;
  runNode(condition, { config: { kind: 'won', least: 1 }, data: { lead: { traits: {} } } });
  return same.port === 'told' ? same.data.id : same.data.reason;
}
