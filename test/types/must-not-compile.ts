import {
  branch,
  defineAction,
  defineCapabilities,
  defineCondition,
  definePlugin,
  definePoll,
  defineScore,
  defineTrigger,
  type EffectContext,
  input,
  type LeadPatch,
  rule,
  Type,
} from '@sluice/sdk';
import { runEffect } from '@sluice/testkit';

const words = {
  title: 'Title',
  description: 'Description.',
  icon: 'star',
  version: 1,
  examples: [],
} as const;
const config = input.form({ least: Type.Integer(), kind: input.choice({ a: 'first', b: 'second' }) });
const initial = { least: 1, kind: 'a' } as const;
const ports = () => [{ id: 'yes', label: 'yes' }];
const gate = { ...words, type: 'gate', config, initial, ports, logic: () => 'yes', sentence: () => 'Yes?' };

/** A field the config does not have. */
defineCondition({
  ...gate,
  // @ts-expect-error the config has no field "most"
  sentence: ({ most }) => `At most ${String(most)}?`,
});

defineCondition({
  ...gate,
  // @ts-expect-error the initial config lacks a field
  initial: { least: 1 },
});

defineCondition({
  ...gate,
  // @ts-expect-error the value is none of the choices
  initial: { least: 1, kind: 'c' },
});

defineCondition({
  ...gate,
  // @ts-expect-error an example's config has the wrong type
  examples: [{ title: 'Many', config: { least: 'many', kind: 'a' } }],
});

// @ts-expect-error a condition says which ports it has
defineCondition({ ...words, type: 'gate', config, initial, logic: () => 'yes', sentence: () => 'Yes?' });

// @ts-expect-error a trigger says which events it listens to
defineTrigger({ ...words, type: 'gate', config, initial, logic: () => true, sentence: () => 'When?' });

defineScore({
  ...words,
  type: 'points',
  config,
  initial,
  sentence: () => 'Add points.',
  logic: () => 1,
  // @ts-expect-error points are added or set
  slot: () => ({ group: 'fit', mode: 'replace' }),
});

defineCondition({
  ...gate,
  // @ts-expect-error a rule is plain JSON
  logic: () => ({ if: [() => true, 'yes', 'no'] }),
});

const action = {
  ...words,
  type: 'tell',
  config: input.form({}),
  initial: {},
  sentence: () => 'Tell them.',
  input: Type.Object({ text: Type.String() }),
  results: { told: Type.Object({ id: Type.String() }), failed: Type.Object({ reason: Type.String() }) },
  logic: () => ({ object: [['text', 'hi']] }),
} as const;

defineAction({
  ...action,
  capabilities: [],
  // @ts-expect-error there is no port "sent"
  run: async () => ({ port: 'sent', data: { id: '1' } }),
});

defineAction({
  ...action,
  capabilities: [],
  // @ts-expect-error the data is that of another port
  run: async () => ({ port: 'told', data: { reason: 'busy' } }),
});

defineAction({
  ...action,
  capabilities: [],
  // @ts-expect-error nothing is returned
  run: async () => {},
});

defineAction({
  ...action,
  capabilities: [],
  // @ts-expect-error a branch returns nothing
  run: async (_, { text }) => {
    if (text === '') return { port: 'told', data: { id: '1' } };
  },
});

defineAction({
  ...action,
  capabilities: ['email'],
  run: async (context) => {
    // @ts-expect-error "http" was not declared
    await context.http.request({ method: 'GET', url: 'https://x.test' });
    return { port: 'told', data: { id: '1' } };
  },
});

defineAction({
  ...action,
  // @ts-expect-error there is no such capability
  capabilities: ['filesystem'],
  run: async () => ({ port: 'told', data: { id: '1' } }),
});

defineAction({
  ...action,
  capabilities: [],
  // @ts-expect-error the input has no field "subject"
  run: async (_, { subject }) => ({ port: 'told', data: { id: String(subject) } }),
});

const told = defineAction({
  ...action,
  capabilities: [],
  run: async () => ({ port: 'told', data: { id: '1' } }),
});

// @ts-expect-error the input of the effect lacks a field
void runEffect(told, { input: {} });

/** The context of an effect is not to be written on. */
export function meddle(context: EffectContext<'email'>): void {
  // @ts-expect-error the key is read-only
  context.idempotencyKey = 'mine';
}

// @ts-expect-error a patch cannot touch the score
export const patch: LeadPatch = { score: 100 };

// @ts-expect-error the version of the contract is the sdk's to say
definePlugin({ name: 'acme', version: '1.0.0', title: 'Acme', nodes: [], sdk: 2 });

const fixed = { ...words, type: 'gate', config, initial, sentence: 'At least {{least}}?' } as const;
const yesNo = { yes: 'it is', no: 'it is not' };

defineCondition({
  ...fixed,
  ports: yesNo,
  // @ts-expect-error there is no port "maybe"
  logic: ({ least }) => ({ if: [rule.atLeast(rule.field('score.total'), least), 'yes', 'maybe'] }),
});

defineCondition({
  ...fixed,
  ports: yesNo,
  // @ts-expect-error the rule has no else
  logic: ({ least }) => ({ if: [rule.atLeast(rule.field('score.total'), least), 'yes'] }),
});

defineCondition({
  ...fixed,
  ports: yesNo,
  // @ts-expect-error one of the cases leaves by a port that is not there
  logic: () => branch([[true, 'never']], 'no'),
});

defineCondition({
  ...fixed,
  ports: yesNo,
  logic: () => 'yes',
  // @ts-expect-error an example leaves by a port that is not there
  examples: [{ title: 'Large', config: { least: 1, kind: 'a' }, value: 'maybe' }],
});

defineCondition({
  ...fixed,
  // @ts-expect-error the sentence names a field the config does not have
  sentence: 'At most {{most}}?',
  ports: yesNo,
  logic: () => 'yes',
});

const limited = defineCapabilities({
  http: { 'api.acme.test': ['GET'], '*.files.acme.test': ['PUT'] },
  secrets: { token: 'The token of Acme.' },
});

/** Each line asks for more than was declared. */
export async function beyond({ http, secrets, ...others }: EffectContext<typeof limited>): Promise<void> {
  // @ts-expect-error the method was not declared for this host
  await http.request({ method: 'POST', url: 'https://api.acme.test/v1' });
  // @ts-expect-error the host was not declared
  await http.request({ method: 'GET', url: 'https://evil.test/v1' });
  // @ts-expect-error plain http was not declared
  await http.request({ method: 'GET', url: 'http://api.acme.test/v1' });
  // @ts-expect-error the domain itself is not below it
  await http.request({ method: 'PUT', url: 'https://files.acme.test/v1' });
  // @ts-expect-error no such secret was declared
  others.log(secrets.password);
  // @ts-expect-error storage was not declared
  await others.storage.get('cursor');
}

defineAction({
  ...action,
  capabilities: {
    // @ts-expect-error there is no such method
    http: { 'api.acme.test': ['FETCH'] },
  },
  run: async () => ({ port: 'told', data: { id: '1' } }),
});

defineAction({
  ...action,
  capabilities: {},
  run: async (_, given) => {
    // @ts-expect-error the input is not to be written on
    given.text = '';
    return { port: 'told', data: { id: '1' } };
  },
});

defineAction({
  ...action,
  input: Type.Object({ tags: Type.Array(Type.String()) }),
  capabilities: {},
  run: async (_, { tags }) => {
    // @ts-expect-error nor is what lies deeper in it
    tags.push('more');
    return { port: 'told', data: { id: '1' } };
  },
});

const eventTypes = { 'acme.won': Type.Object({ amount: Type.Number() }), 'acme.lost': Type.Object({}) };
const poll = {
  name: 'deals',
  title: 'Deals',
  description: 'Deals.',
  config: input.form({}),
  initial: {},
  eventTypes,
  capabilities: {},
  everySeconds: 60,
} as const;
const lead = { email: 'jack@northwind.test' };

definePoll({
  ...poll,
  // @ts-expect-error the event lacks what its schema asks for
  poll: async () => ({ events: [{ id: '1', type: 'acme.won', lead, properties: {} }], cursor: null }),
});

definePoll({
  ...poll,
  // @ts-expect-error the event was not declared
  poll: async () => ({ events: [{ id: '1', type: 'acme.paid', lead, properties: {} }], cursor: null }),
});

// @ts-expect-error it listens to an event it does not declare
defineTrigger({
  ...words,
  type: 'deal',
  config,
  initial,
  sentence: 'When a deal is won.',
  eventTypes,
  events: () => ['acme.paid'],
  logic: () => true,
});
