import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { check } from '../src/index.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const scaffold = join(root, 'packages', 'create-plugin', 'src', 'cli.ts');
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');

/** The code blocks of the tutorial that name a file, by that name. */
async function blocks(): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(root, 'docs', 'plugins', 'tutorial.md'), 'utf8');
  const found = [...text.matchAll(/```ts\n\/\/ (src\/\S+)\n([\s\S]*?)```/g)];
  return Object.fromEntries(found.map(([, file = '', code = '']) => [file, code]));
}

function node(
  args: readonly string[],
  cwd: string,
): Promise<{ readonly code: number; readonly out: string }> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, env }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, out: stdout + stderr }),
    );
  });
}

/* Inside the package, so that the plugin finds the packages of the workspace. */
let folder: string;
const plugin = () => join(folder, 'my-plugin');
beforeAll(async () => {
  folder = await mkdtemp(join(import.meta.dirname, '.tutorial-'));
  await node([scaffold, 'my-plugin', '--template', 'effect'], folder);
  for (const [file, code] of Object.entries(await blocks())) await writeFile(join(plugin(), file), code);
});
afterAll(() => rm(folder, { recursive: true }));

test('the node of the tutorial has two ports, one request and fewer than 60 lines', async () => {
  const { 'src/index.ts': code = '' } = await blocks();
  expect(code.trim().split('\n').length).toBeLessThan(60);
  expect(code.match(/http\.request\(/g)).toHaveLength(1);
  expect(code).toContain('results: { large: found, small: found }');
});

test('its tests pass as they stand', async () => {
  const tested = await node([vitest, 'run', '--root', '.'], plugin());
  expect(tested.out).toMatch(/Tests .*\d+ passed/);
  expect(tested.code).toBe(0);
});

test('it is ready to publish as it stands', async () => {
  const checked = await check(plugin());
  expect(checked.flatMap(({ problems }) => problems)).toEqual([]);
});
