import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registry } from '@sluice/engine';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plugins } from '../plugins.ts';
import { reportJson, reportLines } from './print-report.ts';
import { type BacktestReport, runBacktest } from './run-backtest.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-backtest-'));
});
afterAll(() => rm(folder, { recursive: true }));

const map = {
  lead: { id: 'Id' },
  event: { type: 'lead.imported', id: 'Id' },
  traits: {
    visits: { column: 'Visits', type: 'number', otherwise: 0 },
    tags: { column: 'Tags', knownAt: 'after-contact' },
  },
  properties: { call: { column: 'Call', knownAt: 'after-contact' } },
  scoring: {
    normalise: 'sum',
    groups: [{ id: 'total', name: 'Points', cap: null, weight: 1 }],
    bands: [
      { id: 'low', name: 'low', from: null, to: 10, color: 'gray' },
      { id: 'high', name: 'high', from: 10, to: null, color: 'red' },
    ],
    handoffThreshold: 10,
  },
};

/** A workflow that gives 10 points where the rule is true. */
const workflow = (rule: unknown) => ({
  name: 'Ten points',
  nodes: [
    {
      id: 'row',
      type: 'core/any-event',
      version: 1,
      config: { event: 'lead.imported' },
      position: { x: 0, y: 0 },
    },
    {
      id: 'points',
      type: 'core/rule-points',
      version: 1,
      config: { rule, label: '', points: 10, otherwise: 0, group: 'total' },
      position: { x: 0, y: 170 },
      title: 'Ten',
    },
  ],
  edges: [{ id: 'e1', from: { node: 'row', port: 'out' }, to: { node: 'points' } }],
  settings: { reentry: 'every-time', goal: null, exit: null },
});

const often = { '>=': [{ var: 'lead.traits.visits' }, 5] };
const csv = 'Id,Visits,Tags,Call,Won\n1,7,hot,yes,1\n2,5,cold,no,0\n3,,hot,yes,yes\n4,1,cold,no,\n';

const run = async (
  content: string,
  documents: readonly unknown[] = [workflow(often)],
): Promise<BacktestReport> => {
  const write = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  return runBacktest({
    workflows: await Promise.all(
      documents.map((json, index) => write(`w${index}.json`, JSON.stringify(json))),
    ),
    csv: await write('leads.csv', content),
    map: await write('map.json', JSON.stringify(map)),
    outcome: 'Won',
    threshold: 10,
    registry: registry(plugins),
    now: Date.parse('2026-01-01T00:00:00Z'),
  });
};

test('leads in, verdicts and figures out', async () => {
  const { workflows, rejected } = await run(csv);
  expect(workflows).toEqual([
    {
      workflow: 'Ten points',
      leads: 4,
      outcomes: 2,
      auc: 0.5,
      threshold: { at: 10, leads: 2, converted: 1, rate: 0.5, recall: 0.5, lift: 1 },
      bands: [
        { band: 'low', from: null, to: 10, leads: 2, converted: 1, rate: 0.5 },
        { band: 'high', from: 10, to: null, leads: 2, converted: 1, rate: 0.5 },
      ],
      leaks: [],
    },
  ]);
  expect(rejected).toEqual([]);
});

const hot = { '==': [{ var: 'lead.traits.tags' }, 'hot'] };
test.each<[what: string, rule: unknown, fields: readonly string[]]>([
  ['tags', hot, ['lead.traits.tags']],
  ['a property of the event', { '==': [{ var: 'event.properties.call' }, 'yes'] }, ['event.properties.call']],
  [
    'both',
    { and: [hot, { known: [{ var: 'event.properties.call' }] }] },
    ['lead.traits.tags', 'event.properties.call'],
  ],
  ['tags twice', { or: [hot, { '!': hot }] }, ['lead.traits.tags']],
  [
    'tags by way of a counter of events',
    {
      '>=': [
        { count: { event: 'lead.imported', where: { known: [{ var: 'event.properties.call' }] }, days: 30 } },
        1,
      ],
    },
    ['event.properties.call'],
  ],
])(
  'a rule that reads %s, written after the sales contact, is reported as a leak',
  async (_what, rule, fields) => {
    const report = await run(csv, [workflow(rule)]);
    expect(report.workflows[0]?.leaks).toEqual(
      fields.map((field) => ({ node: 'points', title: 'Ten', field })),
    );
    for (const field of fields)
      expect(reportLines(report).join('\n')).toContain(
        `“Ten” reads ${field}, which is written during or after`,
      );
  },
);

test('rows that cannot be judged are left out with line and reason, and the rest is judged', async () => {
  const { workflows, rejected } = await run(
    'Id,Visits,Tags,Call,Won\n1,7,,,1\n,1,,,0\n3,many,,,0\n4,1\n5,1,,,soon\n6,0,,,no\n',
  );
  expect(workflows[0]).toMatchObject({ leads: 2, outcomes: 1 });
  expect(rejected).toEqual([
    { line: 3, reason: 'nothing says who it is: Id empty' },
    { line: 4, reason: '“many” in the column “Visits” is no number' },
    { line: 5, reason: '2 cells where the header has 5' },
    { line: 6, reason: '“soon” in the column “Won” is neither yes nor no' },
  ]);
});

test('a row one of two workflows cannot judge is left out of both, so that they stay comparable', async () => {
  const grows = {
    reduce: [
      { merge: Array.from({ length: 40 }, () => 1) },
      { merge: [{ var: 'accumulator' }, { var: 'accumulator' }] },
      [1],
    ],
  };
  const failing = workflow({ if: [{ '==': [{ var: 'lead.traits.visits' }, 7] }, { '!!': [grows] }, true] });
  const { workflows, rejected } = await run(csv, [workflow(often), failing]);
  expect(workflows.map(({ leads }) => leads)).toEqual([3, 3]);
  expect(rejected).toEqual([{ line: 2, reason: expect.stringMatching(/^[a-z.-]+: ./) }]);
});

test('two workflows are compared lead by lead, for people and as JSON', async () => {
  const report = await run(csv, [workflow(often), workflow(hot)]);
  expect(report.diff).toEqual({
    both: { leads: 1, converted: 1, rate: 1 },
    onlyFirst: { leads: 1, converted: 0, rate: 0 },
    onlySecond: { leads: 1, converted: 1, rate: 1 },
    neither: { leads: 1, converted: 0, rate: 0 },
  });
  expect(reportJson(report)).toMatchObject({
    leads: 4,
    outcomes: 2,
    diff: report.diff,
    workflows: report.workflows,
  });
  expect(reportLines(report)).toContain('  only the second        1          1   100.00 %');
});

test('as JSON, one workflow’s figures stand at the top', async () => {
  const report = await run(csv);
  expect(reportJson(report)).toEqual({ ...report.workflows[0], rejected: [] });
});

test.each([
  ['an empty file', '', /leads\.csv: this is empty/],
  ['a header without rows', 'Id,Visits,Tags,Call,Won\n', /there are no rows below the header\.$/],
  [
    'rows none of which can be judged',
    'Id,Visits,Tags,Call,Won\n1,1,,,soon\n',
    /no row could be judged\. Line 2: “soon”/,
  ],
  ['a missing outcome', 'Id,Visits,Tags,Call\n1,1,,\n', /there is no column “Won”/],
])('%s is told instead of figures of nothing', async (_what, content, words) => {
  await expect(run(content)).rejects.toThrow(words);
});

test('a workflow that does not compile is told with the place of each problem', async () => {
  const broken = workflow({ frobnicate: [1] });
  await expect(run(csv, [workflow(often), broken])).rejects.toThrow(
    /w1\.json: this workflow cannot be run\.\n {2}\/nodes\/1\/config\/rule.*frobnicate/,
  );
});
