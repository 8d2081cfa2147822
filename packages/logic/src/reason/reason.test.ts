import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, type Json, parse, type Rule } from '../index.ts';
import { truthy } from '../values/truthy.ts';
import { smallestChanges } from './changes.ts';
import { alwaysHolds, contradict, neverHolds } from './contradicts.ts';

const x: Rule = { var: 'x' };
const y: Rule = { var: 'y' };
const never = (rule: Rule): boolean => neverHolds(parse(rule).tree);

describe('it is told that a rule never holds', () => {
  test.each<[Rule]>([
    [{ and: [{ '>': [x, 10] }, { '<': [x, 5] }] }],
    [{ and: [{ '>=': [x, 10] }, { '<': [x, 10] }] }],
    [{ and: [{ '==': [x, 'US'] }, { '==': [x, 'DE'] }] }],
    [{ and: [{ in_list: [x, ['US', 'CA']] }, { '!': [{ in_list: [x, ['us', 'ca', 'mx']] }] }] }],
    [{ and: [{ known: [x] }, { '!': [{ known: [x] }] }] }],
    [{ and: [{ '!': [{ known: [x] }] }, { '>': [x, 5] }] }],
    [{ and: [{ or: [{ '<': [x, 1] }, { '<': [x, 2] }] }, { '>': [x, 3] }] }],
    [{ and: [{ '>=': [x, 5] }, { '!': [{ '>=': [x, 5] }] }] }],
    [false],
  ])('%j', (rule) => expect(never(rule)).toBe(true));
});

describe('it is not told of a rule that may hold', () => {
  test.each<[Rule]>([
    [{ and: [{ '>': [x, 5] }, { '<': [x, 10] }] }],
    [{ and: [{ '!=': [x, 'US'] }, { in_list: [x, ['us']] }] }],
    [{ or: [{ and: [{ '>': [x, 10] }, { '<': [x, 5] }] }, { known: [y] }] }],
    [{ and: [{ '<': [x, 10] }, { '!': [{ known: [x] }] }] }],
    [{ and: [{ '!': [{ '<': [x, 3] }] }, { '!': [{ '>=': [x, 3] }] }] }],
  ])('%j', (rule) => expect(never(rule)).toBe(false));
});

test('a rule that always holds, and one case that takes all of another', () => {
  expect(alwaysHolds(parse({ or: [{ known: [x] }, { '!': [{ known: [x] }] }] }).tree)).toBe(true);
  const later = { tree: parse({ '>=': [x, 50] }).tree, holds: true };
  const first = { tree: parse({ '>=': [x, 20] }).tree, holds: false };
  expect(contradict([later, first])).toBe(true);
  expect(
    contradict([
      { ...first, holds: true },
      { ...later, holds: false },
    ]),
  ).toBe(false);
});

const value = fc.constantFrom<Json>(null, 0, 1, 5, 9, 'us', 'US', 'de', '', true, false);
const data = fc.record({ x: value, y: value }) as fc.Arbitrary<Json>;
const place = fc.constantFrom<Rule>(x, y);
const number = fc.constantFrom(0, 1, 3, 5, 9);
const text = fc.constantFrom('US', 'us', 'de', 'fr');
const atoms = fc.oneof(
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), place, number)
    .map(([op, of, n]): Rule => ({ [op]: [of, n] })),
  fc
    .tuple(fc.constantFrom('<', '<='), number, place, number)
    .map(([op, a, of, b]): Rule => ({ [op]: [a, of, b] })),
  fc
    .tuple(
      fc.constantFrom('==', '!=', '==='),
      place,
      fc.oneof<fc.Arbitrary<Json>[]>(number, text, fc.constant(null)),
    )
    .map(([op, of, to]): Rule => ({ [op]: [of, to] })),
  fc
    .tuple(place, fc.array(text, { minLength: 1, maxLength: 3 }))
    .map(([of, list]): Rule => ({ in_list: [of, list] })),
  place.map((of): Rule => ({ known: [of] })),
);
const { rule: rules } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    atoms,
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('rule'), { minLength: 1, maxLength: 3 }))
      .map(([op, parts]): Rule => ({ [op]: parts })),
    tie('rule').map((part): Rule => ({ '!': [part] })),
  ),
}));

test('what never holds holds for no data, what always holds for all', () => {
  fc.assert(
    fc.property(rules, data, (rule, lead) => {
      const { tree } = parse(rule);
      const holds = truthy(compile(rule)(lead));
      if (holds) expect(neverHolds(tree)).toBe(false);
      else expect(alwaysHolds(tree)).toBe(false);
    }),
    { numRuns: 800 },
  );
});

describe('the smallest changes that turn a verdict', () => {
  test('are found, fewest first, and merged by what they change', () => {
    const rule: Rule = {
      and: [
        { in_list: [{ var: 'lead.traits.country' }, ['US', 'CA']] },
        { '<=': [50, { var: 'lead.traits.employees' }, 500] },
      ],
    };
    const lead = { lead: { traits: { country: 'DE', employees: 20 } } };
    expect(smallestChanges(rule, { data: lead, wanted: true })).toEqual([
      [
        { name: 'lead.traits.country', from: 'DE', to: 'US', path: '/and/0' },
        { name: 'lead.traits.employees', from: 20, to: 50, path: '/and/1' },
      ],
    ]);
    const either: Rule = { or: [rule, { '>=': [{ var: 'score.total' }, 75] }] };
    const [best] = smallestChanges(either, { data: { ...lead, score: { total: 60 } }, wanted: true });
    expect(best).toEqual([{ name: 'score.total', from: 60, to: 75, path: '/or/1' }]);
  });

  test('leave alone what may not be changed, and say nothing where nothing is to be turned', () => {
    const rule: Rule = { '>=': [x, 5] };
    expect(smallestChanges(rule, { data: { x: 1 }, wanted: true, changeable: () => false })).toEqual([]);
    expect(smallestChanges(rule, { data: { x: 9 }, wanted: true })).toEqual([]);
  });

  test('do turn it, whatever rule and lead', () => {
    let turned = 0;
    fc.assert(
      fc.property(rules, data, (rule, lead) => {
        const wanted = !truthy(compile(rule)(lead));
        for (const changes of smallestChanges(rule, { data: lead, wanted })) {
          const after = {
            ...(lead as object),
            ...Object.fromEntries(changes.map(({ name, to }) => [name, to])),
          };
          expect(truthy(compile(rule)(after))).toBe(wanted);
          expect(changes.length).toBeGreaterThan(0);
          turned += 1;
        }
      }),
      { numRuns: 800 },
    );
    expect(turned).toBeGreaterThan(200);
  });
});
