import { defineAction, input, Type } from '@sluice/sdk';
import { expect, test } from 'vitest';
import { runEffect } from '../src/index.ts';

const ping = defineAction({
  type: 'ping',
  version: 1,
  title: 'Ping',
  description: 'Pings.',
  icon: 'bell',
  config: input.form({}),
  initial: {},
  sentence: () => 'Ping them.',
  input: Type.Object({ url: Type.String() }),
  results: { done: Type.Object({ status: Type.Integer() }) },
  capabilities: ['http'],
  logic: () => ({ object: [['url', 'https://x.test']] }),
  run: async (context, { url }) => {
    context.signal.throwIfAborted();
    const { status } = await context.http.request({ method: 'GET', url });
    return { port: 'done', data: { status } };
  },
  examples: [],
});
const url = 'https://x.test';

test('an effect gets its input and what it asked the world is remembered', async () => {
  const { answer, calls } = await runEffect(ping, { input: { url } });
  expect(answer).toEqual({ port: 'done', data: { status: 200 } });
  expect(calls).toEqual([{ capability: 'http', request: { method: 'GET', url } }]);
});

test('the context holds the declared capabilities only', async () => {
  let names: readonly string[] = [];
  const nosy: typeof ping = {
    ...ping,
    run: async (context) => {
      names = Object.keys(context);
      return { port: 'done', data: { status: 1 } };
    },
  };
  await runEffect(nosy, { input: { url } });
  expect([...names].sort()).toEqual([
    'attempt',
    'deadline',
    'http',
    'idempotencyKey',
    'lead',
    'log',
    'signal',
  ]);
});

test('an answer that does not fit its schema is an error', async () => {
  const respond = () => ({ status: 200.5, headers: {}, body: null });
  await expect(runEffect(ping, { input: { url }, respond })).rejects.toThrow('/status');
});

test('an effect that changes its input is an error', async () => {
  const greedy: typeof ping = {
    ...ping,
    run: async (_, given) => {
      Object.assign(given, { url: '' });
      return { port: 'done', data: { status: 1 } };
    },
  };
  await expect(runEffect(greedy, { input: { url } })).rejects.toThrow('read only');
});

test('an effect told to stop can notice', async () => {
  await expect(runEffect(ping, { input: { url }, aborted: true })).rejects.toThrow('told to stop');
});
