import { expectationOf, type Golden, namelessState, type WorkflowDocument } from '@sluice/model';
import { describe, expect, test } from 'vitest';
import {
  day,
  draw,
  event,
  give,
  hour,
  labWorkspace,
  live,
  noon,
  on,
  planOf,
  published,
} from '../testing/lab.ts';
import { checkGoldens } from './check-goldens.ts';
import { outcomeOf, runGolden } from './run-golden.ts';

const often = { '>=': [{ count: { event: 'page.viewed', days: 7 } }, 2] };
const drawn = (points: number): WorkflowDocument =>
  draw('w', {
    nodes: {
      t: on('page.viewed'),
      c: ['check', { rule: often }],
      s: give(points),
      m: ['send', { text: 'x' }],
    },
    edges: ['t>c', 'c.yes>s', 's>m'],
  });

const unproven: Golden = {
  id: 'g1',
  name: 'Two visits',
  lead: { email: 'ada@acme.example' },
  events: [0, 1].map((n) => ({
    type: 'page.viewed',
    properties: {},
    traits: {},
    occurredAt: noon + n * hour,
  })),
  until: null,
  expect: { stage: 'lead', score: null, path: [], effects: [] },
};
const proven = (document: WorkflowDocument, golden = unproven): Golden => ({
  ...golden,
  expect: expectationOf(outcomeOf(planOf([document]), golden, 'w')),
});
const run = (document: WorkflowDocument, golden: Golden) => runGolden(planOf([document]), golden, 'w');

describe('a test of a workflow', () => {
  test('passes while the workflow does what it did when the test was saved', () => {
    const golden = proven(drawn(5));
    expect(golden.expect.path.map(({ node, port }) => `${node}.${port}`)).toEqual([
      't.out',
      'c.no',
      't.out',
      'c.yes',
      's.out',
      expect.stringMatching(/^m\./),
    ]);
    expect(golden.expect.effects).toEqual([{ node: 'm', type: 'lab/send' }]);
    expect(run(drawn(5), golden)).toMatchObject({ passed: true, differences: [] });
  });

  test('says what differs: the score, the way, what was asked for', () => {
    const golden = proven(drawn(5));
    expect(run(drawn(50), golden).differences.map(({ of }) => of)).toEqual(['score']);
    const cut = drawn(5);
    const shorter = { ...cut, edges: cut.edges.filter(({ to }) => to.node !== 'm') };
    expect(run(shorter, golden).differences).toMatchObject([
      { of: 'path', at: 5, expected: { node: 'm' }, actual: null },
      { of: 'effects', missing: [{ node: 'm' }], unexpected: [] },
    ]);
  });

  test('begins with a lead as it stood, without its name', () => {
    const document = drawn(5);
    const { state } = live(planOf([document]), [
      event(0, 'page.viewed', { email: 'ada@acme.example', traits: { first_name: 'Ada', country: 'US' } }),
    ]);
    const kept = namelessState(state);
    expect(JSON.stringify(kept)).not.toMatch(/ada/i);
    const golden = proven(document, {
      ...unproven,
      lead: { email: 'lead@acme.example', state: kept },
      events: [{ type: 'page.viewed', properties: {}, traits: {}, occurredAt: noon + 2 * hour }],
      until: noon + 3 * day,
    });
    expect(golden.expect.path.map(({ node }) => node)).toEqual(['t', 'c', 's', 'm']);
    expect(run(document, golden).passed).toBe(true);
  });

  test('is part of the version, and what fails stands against it by name', () => {
    const options = { scoring: labWorkspace.scoring, stages: labWorkspace.stages };
    const golden = {
      ...unproven,
      expect: expectationOf(outcomeOf(planOf([drawn(5)], options), unproven, 'w')),
    };
    const good = published({ ...drawn(5), tests: [golden] });
    expect(good.graph.tests).toEqual([golden]);
    expect(checkGoldens({ id: 'w', version: good }, options)).toEqual([]);
    const red = published({ ...drawn(60), tests: [golden] });
    expect(checkGoldens({ id: 'w', version: red }, options)).toMatchObject([
      {
        code: 'golden.red',
        path: '/tests/0',
        severity: 'error',
        message: expect.stringContaining('Two visits'),
      },
    ]);
  });
});
