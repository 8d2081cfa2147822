import { afterAll, describe, expect, test } from 'vitest';
import { defaultLimits, openPlugin, type RunningPlugin, tiers } from '../src/index.ts';
import { bundleOf, failure, runOf } from './bundles.ts';

const opened: RunningPlugin[] = [];

const open = async (tier: (typeof tiers)[number], runs: Readonly<Record<string, string>>) => {
  const limits = { ...defaultLimits, memoryBytes: 64 * 2 ** 20, sliceMs: 300, silenceMs: 700, runMs: 5_000 };
  const running = await openPlugin({ name: 'tiered', source: bundleOf('tiered', runs) }, { tier, limits });
  opened.push(running);
  return running;
};

afterAll(() => {
  for (const running of opened) running.close();
});

describe.each(tiers)('in the tier %s', (tier) => {
  test('rules, sentences and effects of a plugin give the same', async () => {
    const running = await open(tier, {
      twice: `return { port: 'done', data: [input.a * 2, await context.http.request({ n: 1 }), context.attempt] };`,
    });
    const [node] = running.plugin.nodes;
    expect(node?.sentence({}, {} as never)).toBe('twice');
    expect(node?.logic({}, {} as never)).toEqual({});
    const http = { request: async ({ n }: { readonly n: number }) => n + 1 };
    expect(await runOf(running)('twice', { a: 4 }, { http })).toEqual({ port: 'done', data: [8, 2, 1] });
  });
});

describe('in a process of its own', () => {
  test('a plugin sees no environment, no files and no network', async () => {
    const run = runOf(
      await open('process', {
        env: `return { port: 'done', data: Object.keys(process.env) };`,
        file: `await import('node:fs');`,
        net: `await fetch('http://127.0.0.1:1');`,
        builtin: `process.getBuiltinModule('node:net');`,
        child: `process.binding('spawn_sync');`,
      }),
    );
    expect(await run('env')).toEqual({ port: 'done', data: [] });
    for (const type of ['file', 'net', 'builtin', 'child'])
      expect((await failure(run(type))).message).not.toMatch(/^it answered/);
  });

  test('a plugin that hangs, ends its process or takes all memory is started anew', async () => {
    const run = runOf(
      await open('process', {
        hang: `for (;;);`,
        leave: `process.exit(3);`,
        hoard: `const all = []; for (;;) all.push(new Array(1e5).fill(Math.random()));`,
        good: `return { port: 'done', data: 1 };`,
      }),
    );
    for (const [type, code] of [
      ['hang', 'plugin.out-of-time'],
      ['leave', 'plugin.crashed'],
      ['hoard', /plugin\.(crashed|out-of-time)/],
    ] as const) {
      expect(await failure(run(type))).toMatchObject({
        plugin: 'tiered',
        code: code instanceof RegExp ? expect.stringMatching(code) : code,
      });
      expect(await run('good')).toEqual({ port: 'done', data: 1 });
    }
  });
});
