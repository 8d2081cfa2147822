import { compile, parse } from '@sluice/logic';
import { expect, test } from 'vitest';
import { holdsPast } from '../check/past.ts';
import { validateWorkspace } from '../validate-workspace.ts';
import { defaultWorkspace } from './workspace.ts';

const workspace = defaultWorkspace();
const where = (traits: object): readonly string[] =>
  workspace.territories
    .filter(({ rule }) => compile(rule)({ lead: { traits } }) === true)
    .map(({ id }) => id);

test('the settings of a new installation are valid', () => {
  expect(validateWorkspace(workspace).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('every segment and territory is a rule that compiles, and says no to a lead nothing is known of', () => {
  for (const { rule } of [...workspace.segments, ...workspace.territories]) {
    if (holdsPast(parse(rule).tree)) continue;
    expect(compile(rule)({ lead: { traits: {} } })).toBe(false);
  }
});

test('a decision-maker is known by words of the title, not by parts of words', () => {
  const segment = workspace.segments.find(({ id }) => id === 'decision-maker');
  const decides = (title: string) => compile(segment?.rule ?? false)({ lead: { traits: { title } } });
  for (const title of [
    'CTO',
    'cto, Acme',
    'Founder/CEO',
    'Co-CEO',
    'VP Sales',
    'Sales VP.',
    'Sales Director',
  ])
    expect([title, decides(title)]).toEqual([title, true]);
  for (const title of ['Doctor', 'Actor', 'VPN Engineer', 'Contractor', 'Sales Manager', ''])
    expect([title, decides(title)]).toEqual([title, false]);
});

test('a lead lies in one territory', () => {
  expect(where({ country: 'US', state: 'NY' })).toEqual(['us-northeast']);
  expect(where({ country: 'usa', state: 'california' })).toEqual(['us-west']);
  expect(where({ country: 'DE' })).toEqual(['emea']);
  expect(where({ country: 'US' })).toEqual([]);
});

test('every country and state is listed in one territory only', () => {
  const seen = new Map<string, string>();
  for (const { id, rule } of workspace.territories) {
    for (const [list] of JSON.stringify(rule).matchAll(/\[("[^"]*",?)+\]/g)) {
      for (const value of JSON.parse(list) as string[]) {
        if (['US', 'USA', 'United States'].includes(value)) continue;
        const key = `${id.startsWith('us-') ? 'us' : 'country'} ${value}`;
        expect([value, seen.get(key) ?? id]).toEqual([value, id]);
        seen.set(key, id);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(150);
});

test('ICP fit asks for industry and size', () => {
  const icp = workspace.segments.find(({ id }) => id === 'icp');
  const fits = compile(icp?.rule ?? null);
  expect(fits({ lead: { traits: { industry: 'software', employees: 80 } } })).toBe(true);
  expect(fits({ lead: { traits: { industry: 'software', company_size: 'Enterprise' } } })).toBe(true);
  expect(fits({ lead: { traits: { industry: 'software' } } })).toBe(false);
  expect(fits({ lead: { traits: { industry: 'agriculture', employees: 9_000 } } })).toBe(false);
});

test('a segment whose rule is none is told with its place', () => {
  const segments = [{ id: 'bad', name: 'Bad', rule: { and: [true, { equals: [1, 1] }] } }];
  const { diagnostics } = validateWorkspace({ ...workspace, segments });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
    { code: 'rule.unknown-operator', path: '/segments/0/rule/and/1' },
  ]);
});
