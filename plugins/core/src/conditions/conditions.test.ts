import { runNode } from '@sluice/testkit';
import { expect, test } from 'vitest';
import { bandSwitch } from './band-switch.ts';
import { bantCheck } from './bant-check.ts';
import { randomSplit } from './random-split.ts';
import { segment } from './segment.ts';
import { territory } from './territory.ts';
import { valueSwitch } from './value-switch.ts';

const leadId = (index: number) => `0190a8f0-0000-7000-8000-${String(index).padStart(12, '0')}`;

test('a random split keeps to its shares, and a lead to its way', () => {
  const config = {
    arms: [
      { name: 'A', weight: 1 },
      { name: 'B', weight: 3 },
    ],
  };
  const wayOf = (index: number) =>
    runNode(randomSplit, { config, data: { lead: { id: leadId(index) } } }).port;
  const ways = Array.from({ length: 400 }, (_, index) => wayOf(index));
  const share = ways.filter((way) => way === 'A').length / ways.length;
  expect(share).toBeGreaterThan(0.18);
  expect(share).toBeLessThan(0.32);
  expect(ways.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, index) => wayOf(index)));
});

test('a split without any share asks for one', () => {
  const config = {
    arms: [
      { name: 'A', weight: 0 },
      { name: 'B', weight: 0 },
    ],
  };
  expect(() => runNode(randomSplit, { config })).toThrow('Give at least one way a share above 0.');
});

test('the band switch has one way per band of the settings and one for leads without a score', () => {
  const { ports } = runNode(bandSwitch, { config: {} });
  expect(ports.map(({ id }) => id)).toEqual(['disqualified', 'cold', 'warm', 'hot', 'unscored']);
});

test('a segment that is gone keeps the workflow from being published', () => {
  const run = () => runNode(segment, { config: { segment: 'gone' } });
  expect(run).toThrow('gone');
});

test('the rule of a segment is copied into the version', () => {
  const rule = { '==': [{ var: 'lead.traits.plan' }, 'trial'] };
  const { logic } = runNode(segment, {
    config: { segment: 'trials' },
    view: { segments: [{ id: 'trials', name: 'Trials', rule }] },
  });
  expect(logic).toEqual({ if: [rule, 'yes', 'no'] });
});

test('a lead from New York takes the Northeast way of the default territories', () => {
  const { port, ports } = runNode(territory, {
    config: { territories: ['us-west', 'us-northeast'] },
    data: { lead: { traits: { country: 'US', state: 'NY' } } },
  });
  expect(port).toBe('us-northeast');
  expect(ports.map(({ label }) => label)).toEqual(['US West', 'US Northeast', 'other']);
});

test('two ways of a value switch cannot have one name', () => {
  const config = {
    field: 'lead.traits.source',
    cases: [
      { name: 'Search', values: ['google'] },
      { name: 'Search', values: ['bing'] },
    ],
  };
  expect(() => runNode(valueSwitch, { config })).toThrow('The name “Search” is taken');
});

test.each([
  [{ budget: true, authority: true, need: true, timeline: true }, 4, 'yes'],
  [{ budget: true, authority: false, need: true, timeline: true }, 4, 'no'],
  [{ budget: 50_000, timeline: 'this quarter' }, 2, 'yes'],
  [{ budget: 0, authority: 'No', need: 'none', timeline: '' }, 1, 'no'],
  [{}, 1, 'no'],
])('BANT %j with %i needed: %s', (traits, needed, port) => {
  expect(runNode(bantCheck, { config: { needed }, data: { lead: { traits } } }).port).toBe(port);
});
