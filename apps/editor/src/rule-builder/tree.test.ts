import { compile } from '@sluice/logic';
import type { Json } from '@sluice/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Condition, parse, print } from './codec/index.ts';
import {
  canUnwrap,
  conditionAt,
  duplicateAt,
  liftAt,
  moveBy,
  negateAt,
  replaceAt,
  unwrapAt,
  wrapAt,
} from './tree.ts';

const is = (name: string): Json => ({ '==': [{ var: name }, 1] });
const [a, b, c] = [is('a'), is('b'), is('c')];
const after = (rule: Json, change: (root: Condition) => Condition): Json => print(change(parse(rule)));

describe('a condition', () => {
  test('moves within its group, and not past its ends', () => {
    expect(after({ and: [a, b, c] }, (root) => moveBy(root, [0], 1))).toEqual({ and: [b, a, c] });
    expect(after({ and: [a, b, c] }, (root) => moveBy(root, [2], 1))).toEqual({ and: [a, b, c] });
  });

  test('is put into a group of its own, and the group taken apart again', () => {
    const wrapped = after({ and: [a, b] }, (root) => wrapAt(root, [1], false));
    expect(wrapped).toEqual({ and: [a, { or: [b] }] });
    expect(after(wrapped, (root) => unwrapAt(root, [1]))).toEqual({ and: [a, b] });
    expect(after({ or: [a] }, (root) => unwrapAt(root, []))).toEqual(a);
    expect(canUnwrap(parse({ or: [a, b] }), [])).toBe(false);
  });

  test('moves out of its group, and an empty group goes', () => {
    expect(after({ and: [{ or: [a, b] }, c] }, (root) => liftAt(root, [0, 0]))).toEqual({
      and: [{ or: [b] }, a, c],
    });
    expect(after({ and: [{ or: [a] }, c] }, (root) => liftAt(root, [0, 0]))).toEqual({ and: [a, c] });
  });

  test('is said the opposite of, twice to what it was', () => {
    expect(after(a, (root) => negateAt(root, []))).toEqual({ '!=': [{ var: 'a' }, 1] });
    const group = { and: [a, { '<': [{ var: 'b' }, 3] }] };
    expect(after(group, (root) => negateAt(root, [1]))).toEqual({
      and: [a, { '!': [{ '<': [{ var: 'b' }, 3] }] }],
    });
    expect(after(group, (root) => negateAt(negateAt(root, [1]), [1]))).toEqual(group);
  });

  test('taken out as the last of its group takes the group with it', () => {
    expect(replaceAt(parse({ and: [{ '!': [{ or: [a] }] }] }), [0, 0, 0], null)).toBeNull();
    expect(print(replaceAt(parse({ and: [{ or: [a] }, b] }), [0, 0], null) ?? parse(true))).toEqual({
      and: [b],
    });
  });

  test('is copied beside itself', () => {
    expect(after({ or: [a, b] }, (root) => duplicateAt(root, [0]))).toEqual({ or: [a, a, b] });
    expect(after(a, (root) => duplicateAt(root, []))).toEqual({ and: [a, a] });
  });
});

const leaf = fc.constantFrom('a', 'b', 'c', 'd').map(is);
const { rule: rules } = fc.letrec<{ rule: Json }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((items): Json => ({ and: items })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((items): Json => ({ or: items })),
    tie('rule').map((item): Json => ({ '!': [item] })),
  ),
}));
const leads = fc.record({
  a: fc.integer({ min: 0, max: 1 }),
  b: fc.integer({ min: 0, max: 1 }),
  c: fc.integer({ min: 0, max: 1 }),
  d: fc.integer({ min: 0, max: 1 }),
});

const placesOf = (condition: Condition | undefined, place: readonly number[] = []): (readonly number[])[] => {
  if (condition === undefined) return [];
  const children =
    condition.is === 'group' ? condition.items : condition.is === 'not' ? [condition.item] : [];
  return [place, ...children.flatMap((child, index) => placesOf(child, [...place, index]))];
};

const truth = (rule: Json, data: unknown): boolean => Boolean(compile(rule)(data));

test('moving, grouping and copying change no verdict; the opposite of the whole turns every one', () => {
  fc.assert(
    fc.property(rules, leads, fc.nat(), (rule, lead, chance) => {
      const root = parse(rule);
      const places = placesOf(root);
      const place = places[chance % places.length] ?? [];
      const was = truth(rule, lead);
      expect(truth(print(moveBy(root, place, 1)), lead)).toBe(was);
      expect(truth(print(wrapAt(root, place, false)), lead)).toBe(was);
      expect(truth(print(wrapAt(root, place, true)), lead)).toBe(was);
      expect(truth(print(duplicateAt(root, place)), lead)).toBe(was);
      expect(truth(print(negateAt(root, [])), lead)).toBe(!was);
      expect(conditionAt(negateAt(negateAt(root, place), place), place)).toBeDefined();
    }),
    { numRuns: 500 },
  );
});
