import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { core } from './index.ts';

test('the README lists every node as it is', async () => {
  const readme = await readFile(join(import.meta.dirname, '..', 'README.md'), 'utf8');
  const rows = readme.split('\n').filter((line) => line.includes('| `core/'));
  const nodes = core.nodes.map(
    ({ type, title, description }) => `| ${title} | \`core/${type}\` | ${description} |`,
  );
  expect([...rows].sort()).toEqual([...nodes].sort());
});
