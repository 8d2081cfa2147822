import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definePlugin, type NodeDefinition, type Plugin } from './index.ts';

const root = join(import.meta.dirname, '..');

/** The TypeScript blocks of the README, in their order. */
async function blocks(): Promise<readonly string[]> {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code ?? '');
}

/** What the code exports, run beside this package. */
async function exportsOf(code: string): Promise<object> {
  const folder = await mkdtemp(join(root, '.readme-'));
  try {
    const file = join(folder, 'plugin.ts');
    await writeFile(file, code);
    return await import(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('the plugin in the README can be copied as it stands', async () => {
  const [code = ''] = await blocks();
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(45);
  const { default: plugin } = (await exportsOf(code)) as { default: Plugin };
  expect(plugin).toMatchObject({ name: 'acme-gates', sdk: 1 });
  expect(plugin.nodes.map(({ type }) => type)).toEqual(['employee-gate']);
});

test('the effect in the README can be copied as it stands', async () => {
  const [, code = ''] = await blocks();
  const { employeeLookup } = (await exportsOf(code)) as { employeeLookup: NodeDefinition };
  const plugin = definePlugin({ name: 'acme', version: '1.0.0', title: 'Acme', nodes: [employeeLookup] });
  expect(plugin.nodes).toMatchObject([{ type: 'employee-lookup', kind: 'action' }]);
});
