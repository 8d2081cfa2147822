import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postEvents } from './post-events.ts';
import { type ImportOptions, type ImportResult, runImport } from './run-import.ts';
import { ImportRefusedError } from './send-batch.ts';
import { startEventsServer } from './testing/events-server.ts';

const rows = 2_300;
const header = 'Nr,Mail,Visits';
const map = {
  lead: { email: 'Mail' },
  event: { type: 'lead.imported', id: 'Nr' },
  traits: { visits: { column: 'Visits', type: 'number' } },
};
const rowOf = (nr: number): string => `${nr},lead${nr}@example.com,${nr % 9}`;
const idOf = (nr: number): string => `import:lead.imported:${nr}`;
const allIds = Array.from({ length: rows }, (_, index) => idOf(index + 1));

let folder = '';
const path = (name: string): string => join(folder, name);
const leftOut = (): Promise<string> => readFile(path('rejects.csv'), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-import-'));
  const lines = allIds.map((_, index) => rowOf(index + 1));
  await writeFile(path('leads.csv'), `${[header, ...lines].join('\n')}\n`);
  await writeFile(path('map.json'), JSON.stringify(map));
});
afterEach(() => rm(folder, { recursive: true }));

const run = (server: string, changes: Partial<ImportOptions> = {}): Promise<ImportResult> =>
  runImport({
    csv: path('leads.csv'),
    map: path('map.json'),
    rejects: path('rejects.csv'),
    server,
    key: 'key',
    pauses: [10, 10, 10],
    onProgress: () => undefined,
    ...changes,
  });

const problem = (status: number, detail: string, headers = {}) => ({ status, body: { detail }, headers });

test('every row arrives once, in order, in batches; a second run finds all of them known', async () => {
  await using server = await startEventsServer();
  expect(await run(server.url)).toMatchObject({ accepted: rows, duplicates: 0, rejected: 0, complete: true });
  expect(server.taken).toEqual(allIds);
  expect(server.requests.map(({ length }) => length)).toEqual([500, 500, 500, 500, 300]);
  expect(await run(server.url)).toMatchObject({ accepted: 0, duplicates: rows, rejected: 0 });
  expect((await readdir(folder)).sort()).toEqual(['leads.csv', 'map.json']);
});

describe('after a break', () => {
  test('it goes on behind the last acknowledged batch, without a gap and without a row sent again', async () => {
    await using server = await startEventsServer({
      refuse: (_events, index) => (index === 2 ? problem(422, 'broken on purpose') : null),
    });
    await expect(run(server.url)).rejects.toThrow(/answered 422: broken on purpose/);
    expect(server.taken).toEqual(allIds.slice(0, 1_000));
    const told: number[] = [];
    const done = await run(server.url, { onProgress: ({ line }) => told.push(line) });
    expect(done).toMatchObject({ accepted: rows, duplicates: 0, complete: true });
    expect(told[0]).toBe(1_001);
    expect(server.taken).toEqual(allIds);
    expect(server.requests.slice(3).map((events) => events[0]?.id)).toEqual([1_001, 1_501, 2_001].map(idOf));
  });

  test('told to stop between two batches, it stops there and goes on from there', async () => {
    await using server = await startEventsServer();
    const controller = new AbortController();
    const stopped = await run(server.url, {
      signal: controller.signal,
      onProgress: ({ accepted }) => accepted >= 1_000 && controller.abort(),
    });
    expect(stopped).toMatchObject({ line: 1_001, accepted: 1_000, complete: false });
    expect(await run(server.url)).toMatchObject({ accepted: rows, duplicates: 0, complete: true });
    expect(server.taken).toEqual(allIds);
  });

  test('told to stop while the server is away, it stops at once and is not a failure', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const stopped = await run('http://127.0.0.1:9', { signal: controller.signal, pauses: [60_000] });
    expect(stopped).toMatchObject({ line: 0, complete: false });
  });

  test('the rejects file has every row left out once and one header, even if the break came between file and progress', async () => {
    const lines = [1, 2, 3, 4].map((part) => `${part},,${part}\n`).join('');
    await appendFile(path('leads.csv'), lines);
    const first = (await readFile(path('leads.csv'), 'utf8')).split('\n');
    await writeFile(path('leads.csv'), [first[0], 'x,,1', ...first.slice(1)].join('\n'));
    await using server = await startEventsServer({
      refuse: (_events, index) => (index === 1 ? problem(422, 'broken on purpose') : null),
    });
    await expect(run(server.url)).rejects.toThrow();
    await appendFile(path('rejects.csv'), '777,"written, but not acknowledged"\n');
    expect(await run(server.url)).toMatchObject({ accepted: rows, rejected: 5 });
    const reason = '"nothing says who it is: Mail empty"';
    const at = [2, 2_303, 2_304, 2_305, 2_306];
    expect(await leftOut()).toBe(`line,reason\n${at.map((line) => `${line},${reason}\n`).join('')}`);
  });

  test.each<[what: string, change: () => Promise<Partial<ImportOptions>>]>([
    ['the file', async () => appendFile(path('leads.csv'), `${rowOf(rows + 1)}\n`).then(() => ({}))],
    [
      'the mapping',
      async () => writeFile(path('map.json'), JSON.stringify({ ...map, traits: {} })).then(() => ({})),
    ],
    [
      'the progress file',
      async () => writeFile(path('leads.csv.import-progress.json'), '{').then(() => ({})),
    ],
    ['the rejects file', async () => ({ rejects: path('others.csv') })],
  ])('when %s has changed, it begins anew, and known rows count as known', async (_what, change) => {
    await using server = await startEventsServer({
      refuse: (_events, index) => (index === 2 ? problem(422, 'broken on purpose') : null),
    });
    await expect(run(server.url)).rejects.toThrow();
    const done = await run(server.url, await change());
    expect(done.duplicates).toBe(1_000);
    expect(server.taken.slice(0, rows)).toEqual(allIds);
  });

  test('another server gets the whole file', async () => {
    await using broken = await startEventsServer({
      refuse: (_events, index) => (index === 1 ? problem(422, 'broken on purpose') : null),
    });
    await expect(run(broken.url)).rejects.toThrow();
    await using other = await startEventsServer();
    expect(await run(other.url)).toMatchObject({ accepted: rows });
    expect(other.taken).toEqual(allIds);
  });
});

describe('a server', () => {
  test('that is away is waited for, and nothing is lost or counted twice when it is back', async () => {
    const { port } = await (async () => {
      await using gone = await startEventsServer();
      return gone;
    })();
    const running = run(`http://127.0.0.1:${port}`, { pauses: Array.from({ length: 50 }, () => 20) });
    await sleep(100);
    await using server = await startEventsServer({ port });
    expect(await running).toMatchObject({ accepted: rows, duplicates: 0 });
    expect(server.taken).toEqual(allIds);
  });

  test('whose answer was lost knows the batch when it comes again', async () => {
    await using server = await startEventsServer({ loseAnswerOf: 1 });
    expect(await run(server.url)).toMatchObject({ accepted: rows - 500, duplicates: 500 });
    expect(server.taken).toEqual(allIds);
  });

  test('that is busy says how long it wants to be left alone, and is asked again', async () => {
    await using busy = await startEventsServer({
      refuse: () => problem(429, 'too fast', { 'retry-after': '7' }),
    });
    expect(await postEvents(['{}'], { server: busy.url, key: 'key' })).toMatchObject({
      kind: 'away',
      pause: 7_000,
    });
    await using server = await startEventsServer({
      refuse: (_events, index) => (index === 0 ? problem(429, 'too fast', { 'retry-after': '1' }) : null),
    });
    expect(await run(server.url)).toMatchObject({ accepted: rows });
  });

  test('that takes only small bodies gets the batch in parts, and only the row too large for it is left out', async () => {
    await writeFile(
      path('leads.csv'),
      [header, rowOf(1), `2,${'x'.repeat(3_000)}@example.com,1`, rowOf(3), ''].join('\n'),
    );
    await using server = await startEventsServer({
      refuse: (events) =>
        JSON.stringify(events).length > 2_000 ? problem(413, 'The body is larger than 2 kB.') : null,
    });
    expect(await run(server.url)).toMatchObject({ accepted: 2, rejected: 1 });
    expect(server.taken).toEqual([1, 3].map(idOf));
    expect(await leftOut()).toBe('line,reason\n3,"request.too-large: The body is larger than 2 kB."\n');
  });

  test('that rejects single events has them in the rejects file, with their line and its reason', async () => {
    await using server = await startEventsServer({
      reject: ({ lead }) => (lead.email === 'lead700@example.com' ? 'a "bad" address' : null),
    });
    expect(await run(server.url)).toMatchObject({ accepted: rows - 1, rejected: 1 });
    expect(await leftOut()).toBe('line,reason\n701,"event.invalid: a ""bad"" address"\n');
  });

  test.each([
    [401, 'unknown key', /does not know the API key: unknown key/],
    [403, 'read only', /does not let this API key send events: read only/],
    [404, 'nothing here', /has no \/v1\/events; is it a Sluice server\?: nothing here/],
    [200, 'hello', /answered 200: hello/],
  ])('that answers %d is not asked again', async (status, detail, words) => {
    await using server = await startEventsServer({ refuse: () => problem(status, detail) });
    await expect(run(server.url)).rejects.toThrow(words);
    expect(server.requests).toHaveLength(1);
  });

  test('that stays away is given up with its address and the reason', async () => {
    await expect(run('http://127.0.0.1:9')).rejects.toThrow(ImportRefusedError);
    await expect(run('http://127.0.0.1:9')).rejects.toThrow(
      /http:\/\/127\.0\.0\.1:9 cannot be reached \(.+\)\. Is it running\?/,
    );
  });

  test.each(['nonsense', 'ftp://example.com'])('whose address is %s is no server', async (server) => {
    await expect(run(server)).rejects.toThrow(`“${server}” is no address such as http://127.0.0.1:4400.`);
  });
});

test('a row that cannot be read is left out with the line it begins on', async () => {
  const lines = [header, '1,"a\nb"@example.com', '2,lead2@example.com,1', '3,lead3@example.com,many', ''];
  await writeFile(path('leads.csv'), lines.join('\n'));
  await using server = await startEventsServer();
  expect(await run(server.url)).toMatchObject({ accepted: 1, rejected: 2 });
  expect(server.taken).toEqual([idOf(2)]);
  expect(await leftOut()).toBe(
    'line,reason\n2,"2 cells where the header has 3"\n5,"“many” in the column “Visits” is no number"\n',
  );
});
