import { mkdtempDisposable, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type ReadRow, readRows } from './read-rows.ts';

const read = async (
  content: string | Buffer,
  options: { readonly needed?: readonly string[]; readonly separator?: string } = {},
): Promise<readonly ReadRow[]> => {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'sluice-csv-'));
  const file = join(folder.path, 'leads.csv');
  await writeFile(file, content);
  const rows: ReadRow[] = [];
  for await (const row of readRows(file, { needed: [], ...options })) rows.push(row);
  return rows;
};

test('a byte order mark is no part of the first column’s name', async () => {
  expect(await read('\uFEFFid,name\n1,Ünal\n', { needed: ['id'] })).toEqual([
    { line: 2, row: { id: '1', name: 'Ünal' } },
  ]);
});

test('quotes keep separators, doubled quotes and line breaks of a cell as they are', async () => {
  expect(await read('id,note\r\n1,"a, ""b""\r\nc"\r\n')).toEqual([
    { line: 2, row: { id: '1', note: 'a, "b"\r\nc' } },
  ]);
});

test.each([
  ['\n', 'LF'],
  ['\r\n', 'CRLF'],
  ['\r', 'CR'],
])(
  '%j: the line told is the one a row begins on, behind cells of several lines and blank lines',
  async (end) => {
    const file = ['id,note', '1,"two', 'lines"', '', '2,x', '3,"three', '', 'lines"', '4,y'].join(end);
    expect((await read(file)).map(({ line }) => line)).toEqual([2, 5, 6, 9]);
  },
);

test('line ends may change within a file', async () => {
  expect((await read('id\n1\r\n2\n3\r4')).map(({ line }) => line)).toEqual([2, 3, 4, 5]);
});

test('lines are counted right where a piece of the file ends between CR and LF', async () => {
  const rows = 20_000;
  const lines = Array.from({ length: rows }, (_, index) => `${index},"x\r\n${'y'.repeat(index % 7)}"`);
  const found = await read(['id,note', ...lines, ''].join('\r\n'));
  expect(found.map(({ line }) => line)).toEqual(lines.map((_, index) => 2 + 2 * index));
});

test('a row with too few or too many cells is unreadable, and the rows after it are read', async () => {
  expect(await read('id,name\n1\n2,b,c\n3,d\n')).toEqual([
    { line: 2, unreadable: '1 cells where the header has 2' },
    { line: 3, unreadable: '3 cells where the header has 2' },
    { line: 4, row: { id: '3', name: 'd' } },
  ]);
});

test('a quote within an unquoted cell is a character like any other', async () => {
  expect(await read('id,size\n1,5" pipe\n2,x\n')).toEqual([
    { line: 2, row: { id: '1', size: '5" pipe' } },
    { line: 3, row: { id: '2', size: 'x' } },
  ]);
});

test('a quote that never closes is told with the line its row begins on', async () => {
  await expect(read('id,note\n1,x\n2,"open\n3,y\n4,z\n')).rejects.toThrow(
    /leads\.csv, line 3: a quote opens in the row that begins here and never closes\./,
  );
});

test('a quote left open in a large file ends the reading instead of filling the memory', async () => {
  await expect(read(`id,note\n1,"open\n${'2,y\n'.repeat(1_500_000)}`)).rejects.toThrow(
    /line 2: the row that begins here has more than four million characters/,
  );
});

test('missing columns are told by name, with those that are there', async () => {
  await expect(read('id,name\n1,x\n', { needed: ['e-mail', 'id', 'phone', 'phone'] })).rejects.toThrow(
    /there is no column “e-mail”, “phone”\. It has “id”, “name”\.$/,
  );
});

test('a file with another separator is recognised as one', async () => {
  await expect(read('id;name\n1;x\n', { needed: ['id'] })).rejects.toThrow(
    /give "separator": ";" in the mapping/,
  );
  expect(await read('id;name\n1;x,y\n', { needed: ['id'], separator: ';' })).toEqual([
    { line: 2, row: { id: '1', name: 'x,y' } },
  ]);
});

test('a needed column that is there twice is refused, as nobody can say which is meant', async () => {
  await expect(read('mail,mail,name\na,b,c\n', { needed: ['mail'] })).rejects.toThrow(
    /the column “mail” is there more than once/,
  );
});

test('columns nobody needs may be there twice', async () => {
  expect(await read('mail,mail,name\na,b,c\n', { needed: ['name'] })).toEqual([
    { line: 2, row: { mail: 'b', name: 'c' } },
  ]);
});

test('a column called __proto__ is a column, and changes no object', async () => {
  const [first] = await read('__proto__,constructor\nx,y\n', { needed: ['__proto__', 'constructor'] });
  const row = first !== undefined && 'row' in first ? first.row : {};
  expect(Object.entries(row)).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
});

test.each([
  ['no bytes', ''],
  ['a byte order mark only', '\uFEFF'],
  ['blank lines only', '\n\r\n'],
])('a file of %s is told to be empty', async (_what, content) => {
  await expect(read(content)).rejects.toThrow(/this is empty; the first line must name the columns/);
});

test('a header without rows gives no rows', async () => {
  expect(await read('id,name\n')).toEqual([]);
});

test.each([
  ['Windows-1252', Buffer.from([0x69, 0x64, 0x0a, 0xfc, 0x0a])],
  ['UTF-16', Buffer.from('\uFEFFid\n1\n', 'utf16le')],
  ['UTF-8 cut off in the middle of a character', Buffer.from('id\n1ü').subarray(0, -1)],
])('%s is refused instead of read as wrong letters', async (_what, content) => {
  await expect(read(content)).rejects.toThrow(/this is not UTF-8 text/);
});

test('a file that is not there is told so, and a folder as well', async () => {
  const all = async (file: string): Promise<void> => {
    for await (const row of readRows(file, { needed: [] })) expect(row).toBeUndefined();
  };
  await expect(all('/nowhere/leads.csv')).rejects.toThrow('/nowhere/leads.csv: there is no such file.');
  await expect(all(import.meta.dirname)).rejects.toThrow(/this is a folder, not a file\.$/);
});
