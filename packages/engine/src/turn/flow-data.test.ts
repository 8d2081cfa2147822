import { rule } from '@sluice/sdk';
import { expect, test } from 'vitest';
import { draw, event, give, live, nobody, on, planOf } from '../testing/lab.ts';

/* Rules of a flow may share what they look at; each must still see what the steps before it did. */

const backends = ['closures', 'generated'] as const;
const ask = (path: string, value: string | number) => {
  const looked = { '==': [{ var: path }, value] };
  return ['check', { rule: looked }] as const;
};

/** Two rules before a step and two behind it look at the same name. */
const around = (step: readonly [string, ReturnType<typeof give>[1]], path: string, value: string | number) =>
  draw('w', {
    nodes: {
      t: on('x.y'),
      a: ask(path, value),
      b: ask(path, value),
      step,
      c: ask(path, value),
      d: ask(path, value),
    },
    edges: ['t>a', 'a.no>b', 'b.no>step', 'step>c', 'c.yes>d'],
  });

const cases = [
  ['points', around(give(55), 'score.total', 60)],
  ['a stage', around(['stage', { to: 'mql' }], 'stage', 'mql')],
  [
    'a trait',
    around(
      ['change', { patch: rule.object({ traits: rule.object({ city: 'Ulm' }) }) }],
      'lead.traits.city',
      'Ulm',
    ),
  ],
  ['a list', around(['change', { patch: rule.object({ addTo: ['vip'] }) }], 'lead.lists.0', 'vip')],
] as const;

for (const backend of backends) {
  test.each(cases)(`rules behind a step see %s it gave, with ${backend}`, (_, drawn) => {
    const { trace } = live(planOf([drawn], { backend }), [event(0, 'x.y')]);
    expect(trace[0]?.steps.map(({ node, port }) => `${node} ${port}`)).toEqual([
      't out',
      'a no',
      'b no',
      'step out',
      'c yes',
      'd yes',
    ]);
  });

  test(`rules behind a step see the points it gave an account, with ${backend}`, () => {
    const drawn = around(give(55), 'account.total', 60);
    const subject = { ...drawn, settings: { ...drawn.settings, subject: 'account' as const } };
    const plan = planOf([subject], { backend });
    const { trace } = live(plan, [event(0, 'x.y')], { ...nobody, kind: 'account' });
    expect(trace[0]?.steps.at(-1)).toMatchObject({ node: 'd', port: 'yes' });
  });
}
