import {
  defineAction,
  defineCondition,
  definePlugin,
  defineScore,
  defineStage,
  defineTrigger,
  defineUpdate,
  defineWait,
  input,
  type Json,
  type Plugin,
  rule,
  Type,
} from '@sluice/sdk';

const words = { version: 1, description: 'For tests.', icon: 'flask', examples: [] } as const;
const json = (value: unknown): Json => value as Json;

const on = defineTrigger({
  ...words,
  type: 'on',
  title: 'On',
  config: input.form({ event: input.eventType(), if: input.rule() }),
  initial: { event: '*', if: true },
  sentence: ({ event }) => `On ${event}.`,
  events: ({ event }) => [event],
  logic: (config) => json(config.if),
});

const check = defineCondition({
  ...words,
  type: 'check',
  title: 'Check',
  config: input.form({ rule: input.rule() }),
  initial: { rule: true },
  sentence: () => 'Does it hold?',
  ports: () => [
    { id: 'yes', label: 'yes' },
    { id: 'no', label: 'no' },
  ],
  logic: (config) => ({ if: [json(config.rule), 'yes', 'no'] }),
});

/** Answers whatever its rule answers, port or not. */
const route = defineCondition({
  ...words,
  type: 'route',
  title: 'Route',
  config: input.form({ rule: input.rule(), ports: Type.Array(Type.String()) }),
  initial: { rule: null, ports: ['out'] },
  sentence: () => 'Which way?',
  ports: ({ ports }) => ports.map((id) => ({ id, label: id })),
  logic: (config) => json(config.rule),
});

const points = defineScore({
  ...words,
  type: 'points',
  title: 'Points',
  config: input.form({
    group: Type.String(),
    mode: input.choice({ add: 'add', set: 'set' }),
    points: input.rule(),
    times: Type.Optional(Type.Integer({ minimum: 1 })),
    per: Type.Optional(input.choice({ lifetime: 'ever', day: 'a day', week: 'a week', month: 'a month' })),
    days: Type.Optional(Type.Number()),
    object: Type.Optional(Type.String()),
    halfLifeDays: Type.Optional(Type.Number()),
    stays: Type.Optional(Type.Boolean()),
  }),
  initial: { group: 'engagement', mode: 'add', points: 1 },
  sentence: () => 'Points.',
  slot: ({ group, mode, times, per, days, object, halfLifeDays, stays }) => ({
    group,
    mode,
    ...(times === undefined
      ? {}
      : {
          limit: {
            times,
            per: days === undefined ? (per ?? 'lifetime') : { days },
            ...(object === undefined ? {} : { object }),
          },
        }),
    ...(halfLifeDays === undefined ? {} : { decay: { halfLifeDays } }),
    ...(stays === true ? { decay: 'none' as const } : {}),
  }),
  logic: (config) => json(config.points),
});

const stage = defineStage({
  ...words,
  type: 'stage',
  title: 'Stage',
  config: input.form({ to: input.rule() }),
  initial: { to: 'mql' },
  sentence: () => 'Moves.',
  logic: ({ to }) => json(to),
});

const change = defineUpdate({
  ...words,
  type: 'change',
  title: 'Change',
  config: input.form({ patch: input.rule() }),
  initial: { patch: rule.object({}) },
  sentence: () => 'Changes the lead.',
  logic: ({ patch }) => json(patch),
});

const send = defineAction({
  ...words,
  type: 'send',
  title: 'Send',
  config: input.form({ text: input.rule() }),
  initial: { text: 'hello' },
  sentence: () => 'Sends.',
  logic: ({ text }) => rule.object({ text: json(text) }),
  input: Type.Object({ text: Type.String() }),
  results: { sent: Type.Object({}), refused: Type.Object({}) },
  capabilities: ['email'],
  run: async (context, { text }) => {
    await context.email.send({ to: 'a@b.test', subject: text, text });
    return { port: 'sent', data: {} };
  },
});

/** Waits for whatever its rule gives, and for an event where one is named. */
const wait = defineWait({
  ...words,
  type: 'wait',
  title: 'Wait',
  config: input.form({
    value: input.rule(),
    event: Type.Optional(Type.String()),
    where: Type.Optional(input.rule()),
  }),
  initial: { value: { object: [['for', 1]] } },
  sentence: () => 'Waits.',
  answer: ({ event, where }) => (event === undefined ? null : { event, where: json(where ?? true) }),
  logic: ({ value }) => json(value),
});

/** One small node per kind, each with a bare rule as its config. */
export const lab: Plugin = definePlugin({
  name: 'lab',
  version: '1.0.0',
  title: 'Lab',
  nodes: [on, check, route, points, stage, change, wait, send],
});
