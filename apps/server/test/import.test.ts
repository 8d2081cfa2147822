import { existsSync } from 'node:fs';
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { runImport } from '../src/import/run-import.ts';
import { adminKey, withServer } from './support/with-server.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const csv = join(root, '..', 'shared', 'data', 'xeducation_leads.csv');
const absent = !existsSync(csv);
const reason = 'xeducation_leads.csv is not in ../shared/data; it is not ours to ship';
if (absent) console.log(`Skipped: ${reason}.`);

beforeEach(({ skip }) => skip(absent, reason));

const server = withServer();
const rows = 2_000;

test('2,000 real leads arrive by import, and a second run finds all of them known', async () => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sluice-import-'));
  const slice = join(folder.path, 'leads.csv');
  const lines = (await readFile(csv, 'utf8')).split('\n');
  await writeFile(slice, `${lines.slice(0, rows + 1).join('\n')}\n`);
  const importOnce = () =>
    runImport({
      csv: slice,
      map: join(root, 'examples', 'xeducation-m1', 'map.json'),
      server: server().url,
      key: adminKey,
      rejects: join(folder.path, 'rejects.csv'),
      onProgress: () => undefined,
    });
  expect(await importOnce()).toMatchObject({ accepted: rows, duplicates: 0, rejected: 0, complete: true });
  expect(await importOnce()).toMatchObject({ accepted: 0, duplicates: rows, rejected: 0, complete: true });
  await server().settled();
  const { body } = await server().call<{ leads: number }>('GET', '/v1/overview');
  expect(body.leads).toBe(rows);
});
