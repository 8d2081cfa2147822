import { expect, test } from 'vitest';
import { rule } from './rule.ts';

const email = rule.field('lead.email');

test('nothing asked is true for all and false for any', () => {
  expect(rule.all([])).toBe(true);
  expect(rule.any([])).toBe(false);
});

test('one rule needs no operator around it', () => {
  expect(rule.all([email])).toEqual(email);
  expect(rule.any([email, true])).toEqual({ or: [email, true] });
});

test('a comparison asks first whether the value is known', () => {
  expect(rule.below(rule.field('score.total'), 10)).toEqual({
    and: [{ known: [{ var: 'score.total' }] }, { '<': [{ var: 'score.total' }, 10] }],
  });
});

test('cases are one flat if', () => {
  expect(
    rule.cases(
      [
        [true, 'a'],
        [email, 'b'],
      ],
      'c',
    ),
  ).toEqual({ if: [true, 'a', email, 'b', 'c'] });
  expect(rule.cases([], 'c')).toBe('c');
});

test('an object lists its keys with rules as values', () => {
  expect(rule.object({ to: email, n: 1 })).toEqual({
    object: [
      ['to', email],
      ['n', 1],
    ],
  });
});

test('a literal that looks like a rule is not one', () => {
  expect(rule.literal({ var: 'lead.id' })).toEqual({ object: [['var', 'lead.id']] });
  expect(rule.literal([1, { a: [null] }])).toEqual([1, { object: [['a', [null]]] }]);
});
