import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { columnsOf, type ImportMap } from './import-map.ts';
import { ImportMapError, readImportMap } from './read-import-map.ts';

const read = async (text: string): Promise<ImportMap> => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sluice-map-'));
  const file = join(folder.path, 'map.json');
  await writeFile(file, text);
  return await readImportMap(file);
};

const good = {
  lead: { email: 'Mail' },
  event: { type: 'lead.updated' },
  traits: { country: { column: 'Country' } },
};

const problemsOf = async (text: string): Promise<readonly string[]> => {
  const error: unknown = await read(text).catch((thrown: unknown) => thrown);
  if (!(error instanceof ImportMapError)) throw new Error(`not refused as a mapping: ${String(error)}`);
  for (const { path, message } of error.diagnostics)
    expect(error.message).toContain(`  ${path || '/'}: ${message}`);
  return error.diagnostics.map(({ path }) => path);
};

test('a mapping comes back as it was written', async () => {
  expect(await read(JSON.stringify(good))).toEqual(good);
});

test.each<[what: string, map: object, paths: readonly string[]]>([
  ['no mapping at all', {}, ['/lead', '/event', '/traits']],
  ['an unknown field', { ...good, colour: 1 }, ['/colour']],
  ['nobody to tell who it is', { ...good, lead: {} }, ['/lead']],
  ['a column without a name', { ...good, lead: { email: '' } }, ['/lead/email']],
  ['an event type no server takes', { ...good, event: { type: 'Lead imported' } }, ['/event/type']],
  ['a separator of its own', { ...good, separator: '|' }, ['/separator']],
  [
    'several mistakes in one trait',
    { ...good, traits: { a: { column: 1, type: 'date', knownAt: 'never' } } },
    ['/traits/a/column', '/traits/a/type', '/traits/a/knownAt'],
  ],
  [
    'a name with a slash',
    { ...good, traits: { 'a/b': { columns: 'x' } } },
    ['/traits/a~1b/column', '/traits/a~1b/columns'],
  ],
  [
    'a value given otherwise that is not of the type',
    { ...good, properties: { n: { column: 'N', type: 'number', otherwise: 'none' } } },
    ['/properties/n/otherwise'],
  ],
  [
    'a scoring model nobody can compute',
    {
      ...good,
      scoring: {
        normalise: 'weighted',
        groups: [{ id: 'fit', name: 'Fit', cap: null, weight: 1 }],
        bands: [],
        handoffThreshold: 0,
      },
    },
    ['/scoring/groups/0/cap'],
  ],
])('%s is told with its path', async (_what, map, paths) => {
  expect([...(await problemsOf(JSON.stringify(map)))].sort()).toEqual([...paths].sort());
});

test('a trait called __proto__ is refused here, not row by row by the server', async () => {
  const text = JSON.stringify(good).replace('"country"', '"__proto__"');
  expect(await problemsOf(text)).toEqual(['/traits/__proto__']);
  expect(Object.prototype).not.toHaveProperty('column');
});

test('bands that leave a gap are a matter of taste, not a mistake', async () => {
  const band = { color: 'gray' };
  const scoring = {
    normalise: 'sum',
    groups: [{ id: 'total', name: 'Points', cap: null, weight: 1 }],
    bands: [
      { id: 'low', name: 'low', from: null, to: 10, ...band },
      { id: 'high', name: 'high', from: 20, to: null, ...band },
    ],
    handoffThreshold: 15,
  };
  expect((await read(JSON.stringify({ ...good, scoring }))).scoring?.bands).toHaveLength(2);
});

test('text that is no JSON is told in one line with the name of the file', async () => {
  await expect(read('# not\n\njson')).rejects.toThrow(/map\.json: this is no JSON: [^\n]+$/);
});

test('every column a mapping names is needed, those of a trait and a property of one name both', () => {
  expect(
    columnsOf({
      lead: { id: 'A', email: 'B' },
      event: { type: 'lead.updated', id: 'C', occurredAt: 'D' },
      traits: { x: { column: 'E' } },
      properties: { x: { column: 'F' } },
    }),
  ).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
});
