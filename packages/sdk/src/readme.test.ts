import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Plugin } from './index.ts';

const root = join(import.meta.dirname, '..');

test('the plugin in the README can be copied as it stands', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(45);
  const folder = await mkdtemp(join(root, '.readme-'));
  try {
    const file = join(folder, 'plugin.ts');
    await writeFile(file, code);
    const { default: plugin } = (await import(file)) as { default: Plugin };
    expect(plugin).toMatchObject({ name: 'acme-gates', sdk: 1 });
    expect(plugin.nodes.map(({ type }) => type)).toEqual(['employee-gate']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
