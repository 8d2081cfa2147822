import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Declaration, declarations } from './declarations.ts';
import { referenceOf, reportOf } from './documents.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const kept = (path: string) => readFile(join(root, path), 'utf8');

let all: readonly Declaration[];
beforeAll(async () => {
  all = await declarations();
});

test('the public API is the one that was agreed to; npm run reference writes it anew', async () => {
  expect(reportOf(all)).toBe(await kept('packages/sdk/api-report.md'));
});

test('the reference says what the docstrings say; npm run reference writes it anew', async () => {
  expect(referenceOf(all)).toBe(await kept('docs/plugins/reference.md'));
});

test('everything the sdk exports is explained', () => {
  expect(all.filter(({ words }) => words === '').map(({ name }) => name)).toEqual([]);
});
