import { nodeSuite } from '@sluice/testkit';
import { describe, expect, test } from 'vitest';
import { core } from './index.ts';

const checks = nodeSuite(core);

test('the suite looks at every node', () => {
  expect(new Set(checks.map(({ node }) => node)).size).toBe(core.nodes.length);
});

describe.each(core.nodes.map(({ type }) => type))('%s', (type) => {
  const own = checks.filter(({ node }) => node === type);
  test.each(own.map((check) => [check.name, check] as const))('%s', (_, check) => check.run());
});
