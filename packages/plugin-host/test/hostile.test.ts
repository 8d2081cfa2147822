import { PermanentError, RetryableError } from '@sluice/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits, openPlugin, PluginFault, type RunningPlugin } from '../src/index.ts';
import { bundleOf, failure, runOf } from './bundles.ts';

const limits = { ...defaultLimits, memoryBytes: 20 * 2 ** 20, sliceMs: 1_000, silenceMs: 500, runMs: 3_000 };
const opened: RunningPlugin[] = [];

const open = async (name: string, runs: Readonly<Record<string, string>>) => {
  const running = await openPlugin({ name, source: bundleOf(name, runs) }, { tier: 'isolated', limits });
  opened.push(running);
  return running;
};

afterAll(() => {
  for (const running of opened) running.close();
});

let calm: ReturnType<typeof runOf>;

beforeAll(async () => {
  calm = runOf(await open('calm', { add: `return { port: 'done', data: input.a + 1 };` }));
});

/** Runs of another plugin, a thousand of them, go on while `work` does its worst. */
const besideOthers = async <T>(work: () => Promise<T>): Promise<T> => {
  const others = Promise.all(Array.from({ length: 1_000 }, (_, a) => calm('add', { a })));
  const result = await work();
  expect(await others).toEqual(Array.from({ length: 1_000 }, (_, a) => ({ port: 'done', data: a + 1 })));
  return result;
};

const stopped: Readonly<Record<string, readonly [body: string, code: string]>> = {
  'loops for ever': [`for (;;);`, 'plugin.out-of-time'],
  'loops for ever after a pause': [`await null; for (;;);`, 'plugin.out-of-time'],
  'loops for ever and catches': [
    `try { for (;;); } catch { return 1 } finally { for (;;); }`,
    'plugin.out-of-time',
  ],
  'loops for ever in promises': [`for (;;) await null;`, 'plugin.out-of-time'],
  'loops for ever inside the engine': [
    `Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);`,
    'plugin.out-of-time',
  ],
  'backtracks for ever': [`/^(a+)+$/.test('a'.repeat(40) + 'b');`, 'plugin.out-of-time'],
  'allocates without end': [
    `const all = []; for (;;) all.push(new Uint8Array(2 ** 20));`,
    'plugin.out-of-memory',
  ],
  'fills lists without end': [
    `const all = []; for (;;) all.push(new Array(1000).fill(1));`,
    'plugin.out-of-memory',
  ],
  'doubles a text without end': [`let t = 'x'; for (;;) t += t;`, 'plugin.out-of-memory'],
  'calls itself without end': [`const f = () => f() + 1; f();`, 'plugin.stack-overflow'],
  'nests a text too deep to be read': [`JSON.parse('['.repeat(200000));`, 'plugin.stack-overflow'],
  'answers without end': [`return { port: 'done', data: 'x'.repeat(1500000) };`, 'plugin.output-too-large'],
  'waits for what never comes': [`await new Promise(() => {});`, 'plugin.never-settles'],
  'answers a circle': [`const a = {}; a.a = a; return a;`, 'plugin.not-json'],
  'answers nothing': [``, 'plugin.not-json'],
  'answers a number JSON does not know': [`return { port: 'done', data: 1n };`, 'plugin.not-json'],
  'answers a forged prototype': [
    `return JSON.parse('{"port":"done","data":{"__proto__":{"admin":true}}}');`,
    'plugin.not-json',
  ],
};

test.each(Object.entries(stopped))(
  'a plugin that %s is stopped while others go on',
  async (_, [body, code]) => {
    const run = runOf(await open('hostile', { bad: body, good: `return { port: 'done', data: 1 };` }));
    const error = await besideOthers(() => failure(run('bad')));
    expect(error).toBeInstanceOf(PluginFault);
    expect(error).toMatchObject({ plugin: 'hostile', code, hint: expect.stringMatching(/\./) });
    expect(error.message).toContain('“hostile”');
    expect(await run('good')).toEqual({ port: 'done', data: 1 });
  },
);

const thrown: Readonly<Record<string, readonly [body: string, words: string]>> = {
  null: [`throw null;`, 'null was thrown'],
  undefined: [`throw undefined;`, 'undefined was thrown'],
  'a symbol': [`throw Symbol('s');`, 'Symbol(s) was thrown'],
  'a circle': [`const a = {}; a.a = a; throw a;`, 'something without a message'],
  'a function': [`throw () => 1;`, 'something without a message'],
  'getters that throw': [
    `throw { get name() { throw 1; }, get message() { throw this; } };`,
    'something without a message',
  ],
  'a proxy that throws': [
    `throw new Proxy({}, { get() { throw null; }, getPrototypeOf() { throw null; } });`,
    'something without a message',
  ],
  'an endless message': [`throw new Error('x'.repeat(500000));`, 'xxx'],
  'a message that is no text': [
    `throw { message: { toString() { throw 1; } } };`,
    'something without a message',
  ],
};

/** One plugin with an action per case. */
const openCases = async (name: string, bodies: readonly string[]) =>
  runOf(
    await open(name, {
      ...Object.fromEntries(bodies.map((body, n) => [`case-${n}`, body])),
      good: `return { port: 'done', data: ({}).polluted ?? 1 };`,
    }),
  );

describe('a plugin that throws', () => {
  let run: ReturnType<typeof runOf>;
  beforeAll(async () => {
    run = await openCases(
      'thrower',
      Object.values(thrown).map(([body]) => body),
    );
  });

  test.each(Object.entries(thrown).map(([title, [, words]], n) => ({ title, words, n })))(
    '$title gives an error of words',
    async ({ words, n }) => {
      const error = await failure(run(`case-${n}`));
      expect(error.message).toContain(words);
      expect(error.message.length).toBeLessThanOrEqual(2_000);
    },
  );
});

test('errors of the contract keep their class over the border', async () => {
  const named = (name: string) =>
    `throw Object.assign(new Error('later'), { name: '${name}', retryAfterMs: 5000 });`;
  const run = runOf(await open('polite', { retry: named('RetryableError'), never: named('PermanentError') }));
  const retry = await failure(run('retry'));
  expect(retry).toBeInstanceOf(RetryableError);
  expect(retry).toMatchObject({ message: 'later', retryAfterMs: 5000 });
  expect(await failure(run('never'))).toBeInstanceOf(PermanentError);
});

test('nothing of a host is in reach', async () => {
  const names = [
    'process',
    'require',
    'fetch',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'console',
    'module',
    'Buffer',
    'WebAssembly',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'SharedArrayBuffer',
    'navigator',
  ];
  const run = runOf(
    await open('curious', { look: `return ${JSON.stringify(names)}.filter((name) => name in globalThis);` }),
  );
  const found = (await run('look')) as readonly string[];
  expect(found.filter((name) => !['queueMicrotask', 'SharedArrayBuffer'].includes(name))).toEqual([]);
});

const refused: Readonly<Record<string, string>> = {
  'import() of a module': `await import('node:fs');`,
  'import() of text': `await import('data:text/javascript,export default 1');`,
  'a static import by text': `new Function('return import("node:fs")')();`,
  eval: `eval('1');`,
  'indirect eval': `(0, eval)('1');`,
  'the Function constructor': `new Function('return this')();`,
  'the constructor of a function': `(() => 1).constructor('return this')();`,
  'the constructor of an async function': `(async () => 1).constructor('return this')();`,
  'the constructor of a generator': `(function* () {}).constructor('return this')();`,
  process: `process.exit(1);`,
  require: `require('node:fs');`,
  fetch: `await fetch('http://127.0.0.1');`,
  setTimeout: `setTimeout(() => {}, 1);`,
  'a capability it did not declare': `await context.http.request({ method: 'GET', url: 'https://example.test' });`,
  'changing its input': `input.a.b = 2; return input;`,
  'changing its context': `context.attempt = 9; return 1;`,
  'changing Object.prototype': `Object.prototype.polluted = 1; return 1;`,
  'changing Array.prototype': `Array.prototype.map = () => 'mine'; return 1;`,
  'changing a prototype by __proto__': `({}).__proto__.polluted = 1; return 1;`,
  'replacing JSON.stringify': `JSON.stringify = () => 'mine'; return 1;`,
  'replacing Promise.prototype.then': `Promise.prototype.then = () => 'mine'; return 1;`,
  'a new global': `globalThis.left = 1; return 1;`,
};

describe('a plugin is refused', () => {
  let run: ReturnType<typeof runOf>;
  beforeAll(async () => {
    run = await openCases('refused', Object.values(refused));
  });

  test.each(Object.keys(refused).map((title, n) => ({ title, n })))('$title', async ({ n }) => {
    const error = await failure(run(`case-${n}`, { a: { b: 1 } }));
    expect(error.message).not.toMatch(/^it answered/);
    expect(await run('good')).toEqual({ port: 'done', data: 1 });
  });
});

test('what a plugin keeps in its module no other plugin sees', async () => {
  const body = `globalThis.constructor; return typeof shared === 'undefined' ? 'nothing' : shared;`;
  const one = runOf(await open('one', { put: body }));
  const two = runOf(await open('two', { put: body }));
  expect([await one('put'), await two('put')]).toEqual(['nothing', 'nothing']);
});

test('a run may ask the host as often as its context allows, and gets the answers', async () => {
  const run = runOf(
    await open('asker', {
      ask: `const a = await context.http.request({ n: 1 }); const b = await context.http.request({ n: a.n + 1 });
        return { port: 'done', data: b.n };`,
    }),
  );
  const http = { request: async ({ n }: { readonly n: number }) => ({ n: n * 10 }) };
  expect(await run('ask', {}, { http })).toEqual({ port: 'done', data: 110 });
});

test('a run that asks the host without end is refused', async () => {
  const run = runOf(await open('asker', { ask: `for (;;) await context.http.request({});` }));
  const error = await failure(run('ask', {}, { http: { request: async () => ({}) } }));
  expect(error.message).toContain('More than 200 requests in one run');
});

test('a run is given up at its deadline and told so', async () => {
  const run = runOf(
    await open('sleeper', { wait: `await context.http.request({}); return { port: 'done' };` }),
  );
  const error = await failure(run('wait', {}, { http: { request: () => new Promise(() => undefined) } }));
  expect(error).toMatchObject({ code: 'plugin.deadline', plugin: 'sleeper' });
});

test('a run that is called off ends at once, and its signal says so', async () => {
  const seen: unknown[] = [];
  const running = await open('called-off', {
    wait: `try { await context.http.request({}); } catch { await null; context.log.say(context.signal.aborted); }`,
  });
  const off = new AbortController();
  const more = {
    signal: off.signal,
    http: { request: () => new Promise(() => undefined) },
    log: { say: (word: unknown) => seen.push(word) },
  };
  const work = failure(runOf(running)('wait', {}, more));
  setTimeout(() => off.abort(new Error('The server stops.')), 50);
  expect(await work).toBeInstanceOf(RetryableError);
});

test('the host’s own errors reach the plugin with their class’s name and no more', async () => {
  const run = runOf(
    await open('reader', {
      ask: `try { await context.http.request({}); } catch (error) {
        return { port: 'done', data: [error.name, error.message, Object.keys(error).includes('stack')] }; }`,
    }),
  );
  const http = {
    request: async () => Promise.reject(new PermanentError('effect.refused-address: 10.0.0.1')),
  };
  expect(await run('ask', {}, { http })).toEqual({
    port: 'done',
    data: ['PermanentError', 'effect.refused-address: 10.0.0.1', false],
  });
});

const unreadable: Readonly<Record<string, string>> = {
  'does not parse': `export default {`,
  'imports something': `import fs from 'node:fs'; export default fs;`,
  'throws at its top': `throw new Error('no');`,
  'awaits at its top': `await new Promise(() => {}); export default {};`,
  'loops at its top': `for (;;);`,
  'has no nodes': `export default {};`,
  'has no default export': `export const a = 1;`,
};

test.each(Object.entries(unreadable))('a bundle that %s is refused', async (_, source) => {
  const quick = { ...limits, loadMs: 500 };
  const error = await failure(openPlugin({ name: 'broken', source }, { tier: 'isolated', limits: quick }));
  expect(error).toBeInstanceOf(PluginFault);
  expect(error.message).toContain('“broken”');
});
