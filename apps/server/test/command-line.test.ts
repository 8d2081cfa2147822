import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEventsServer } from '../src/import/testing/events-server.ts';
import { runSluice } from './support/run-sluice.ts';

let folder = '';
const path = (name: string): string => join(folder, name);

const map = {
  lead: { id: 'Nr' },
  event: { type: 'lead.imported', id: 'Nr' },
  traits: { lead_origin: { column: 'Origin' } },
};
const rows = 3_000;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-command-'));
  const lines = Array.from({ length: rows }, (_, index) => `${index},Lead Add Form,${index % 2}`);
  await writeFile(path('leads.csv'), `Nr,Origin,Won\n${lines.join('\n')}\n`);
  await writeFile(path('map.json'), JSON.stringify(map));
  await writeFile(path('bad-map.json'), JSON.stringify({ ...map, lead: {} }));
  await writeFile(path('broken.json'), '{"name":');
  await writeFile(path('bad.json'), '{"name":"x","nodes":[],"edges":[]}');
});
afterAll(() => rm(folder, { recursive: true }));

const workflow = 'examples/careers-page/workflow.json';
const backtest = (changes: Readonly<Record<string, string>> = {}, document = workflow) => {
  const flags = {
    csv: path('leads.csv'),
    map: path('map.json'),
    outcome: 'Won',
    threshold: '20',
    ...changes,
  };
  return ['backtest', document, ...Object.entries(flags).flatMap(([name, value]) => [`--${name}`, value])];
};

test('a backtest prints figures as JSON and nothing else', async () => {
  const { code, out, err } = await runSluice([...backtest(), '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ leads: rows, outcomes: rows / 2, rejected: [], leaks: [] });
});

describe.concurrent('what cannot be done ends with one readable message and 1, wrong use with 2:', () => {
  test.each<[what: string, args: () => readonly string[], code: number, words: RegExp]>([
    [
      'a workflow that is not there',
      () => backtest({}, 'nowhere.json'),
      1,
      /^nowhere\.json: there is no such file\.\n$/,
    ],
    [
      'one that does not compile',
      () => backtest({}, path('bad.json')),
      1,
      /this workflow cannot be run\.\n {2}\/settings: /,
    ],
    [
      'a CSV that is not there',
      () => backtest({ csv: 'nowhere.csv' }),
      1,
      /^nowhere\.csv: there is no such file\.\n$/,
    ],
    [
      'a bad mapping',
      () => backtest({ map: path('bad-map.json') }),
      1,
      /this mapping cannot be used\.\n {2}\/lead: /,
    ],
    [
      'a missing column',
      () => backtest({ outcome: 'Nope' }),
      1,
      /there is no column “Nope”\. It has “Nr”, “Origin”, “Won”\.\n$/,
    ],
    [
      'a threshold that is no number',
      () => backtest({ threshold: 'many' }),
      2,
      /argument 'many' is invalid\. It must be a number\./,
    ],
    ['a missing option', () => ['backtest', workflow], 2, /required option '--csv <file>' not specified/],
    [
      'a workflow to publish that is not there',
      () => ['publish', 'nowhere.json'],
      1,
      /^nowhere\.json: there is no such file\.\n$/,
    ],
    [
      'a workflow to publish that is no JSON',
      () => ['publish', path('broken.json')],
      1,
      /broken\.json: this is no JSON: [^\n]+\n$/,
    ],
    ['a command that does not exist', () => ['backtset'], 2, /backtset/],
    [
      'an import without a key',
      () => ['import', path('leads.csv'), '--map', path('map.json')],
      2,
      /no API key\. Give --key or set SLUICE_KEY/,
    ],
  ])('%s', async (_what, args, code, words) => {
    const finished = await runSluice(args());
    expect(finished).toMatchObject({ code, out: '' });
    expect(finished.err).toMatch(words);
    expect(finished.err).not.toMatch(/^\s+at /m);
  });
});

test('an import stopped by Ctrl+C says how to go on, and goes on', async () => {
  let interrupt = (): unknown => undefined;
  await using server = await startEventsServer({
    refuse: (_events, index) => {
      if (index === 2) interrupt();
      return null;
    },
  });
  const args = [
    'import',
    path('leads.csv'),
    '--map',
    path('map.json'),
    '--server',
    server.url,
    '--key',
    'key',
  ];
  const stopped = await runSluice(args, {
    started: (child) => {
      interrupt = () => child.kill('SIGINT');
    },
  });
  expect(stopped.code).toBe(130);
  expect(stopped.out).toMatch(
    /^Stopped behind line \d+: [\d,]+ events imported, 0 known before, 0 rows left out\. Run the same command again and it goes on from there\.\n$/,
  );
  expect(server.taken.length).toBeLessThan(rows);
  expect(await runSluice(args)).toMatchObject({
    code: 0,
    out: '3,000 events imported, 0 known before, 0 rows left out.\n',
  });
  expect(server.taken.length).toBe(rows);
});
