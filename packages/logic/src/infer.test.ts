import { expect, test } from 'vitest';
import { compile, inferType, type Json, parse, type Rule, types } from './index.ts';

const env = {
  typeOf: (name: string) =>
    ({ n: types.number, maybe: types.number | types.null, text: types.string, list: types.list })[name],
};
const infer = (rule: Rule) => inferType(parse(rule).tree, env);
const codes = (rule: Rule) => infer(rule).diagnostics.map((found) => `${found.code} at ${found.path}`);

test.each<[Rule, number]>([
  [{ '+': [1, 2] }, types.number],
  [{ var: 'n' }, types.number],
  [{ var: 'maybe' }, types.number | types.null],
  [{ var: ['maybe', 0] }, types.number],
  [{ var: 'unheard' }, types.any],
  [{ if: [{ var: 'n' }, 'a', 1] }, types.string | types.number],
  [{ if: [{ var: 'n' }, 'a'] }, types.string | types.null],
  [{ and: [true, { var: 'text' }] }, types.boolean | types.string],
  [{ days_since: [{ var: 'text' }] }, types.number | types.null],
  [[1, 2], types.list],
])('%j gives type %i', (rule, type) => {
  expect(infer(rule).type).toBe(type);
});

test('a missing value that would pass a comparison is warned of, with a guard as the fix', () => {
  const rule: Rule = { '<': [{ var: 'x' }, 10] };
  const [found] = infer(rule).diagnostics;
  expect(found).toMatchObject({ code: 'missing-passes-comparison', severity: 'warning', path: '' });
  const guarded = found?.fix?.value as Json;
  expect(guarded).toEqual({ and: [{ known: [{ var: 'x' }] }, rule] });
  expect([compile(rule)({}), compile(guarded)({}), compile(guarded)({ x: 5 })]).toEqual([true, false, true]);
  expect(codes(guarded)).toEqual([]);
});

test('only comparisons that null would pass are warned of', () => {
  expect(codes({ '>': [{ var: 'x' }, 10] })).toEqual([]);
  expect(codes({ '>=': [{ var: 'x' }, 0] })).toEqual(['missing-passes-comparison at ']);
  expect(codes({ '<': [{ var: ['x', 99] }, 10] })).toEqual([]);
  expect(codes({ '<': [{ var: 'n' }, 10] })).toEqual([]);
  expect(codes({ '<': [{ var: 'maybe' }, 10] })).toEqual(['missing-passes-comparison at ']);
  expect(codes({ '<=': [0, { var: 'x' }, 10] })).toEqual(['missing-passes-comparison at ']);
  expect(codes({ '<=': [1, { var: 'x' }, 10] })).toEqual([]);
});

test('an argument that can never fit is warned of', () => {
  expect(codes({ '<': [{ var: 'list' }, 3] })).toEqual(['type-mismatch at /</0']);
  expect(codes({ in_list: [{ var: 'text' }, 5] })).toEqual(['type-mismatch at /in_list/1']);
  expect(codes({ some: [{ var: 'list' }, { '==': [{ var: 'a' }, 1] }] })).toEqual([]);
});

test('days since what may never have happened are warned of, until that is asked first', () => {
  const never: Rule = { '<=': [{ days_since: [{ last: { event: 'page.viewed' } }] }, 7] };
  const [warning] = inferType(parse(never).tree).diagnostics;
  expect(warning?.code).toBe('missing-passes-comparison');
  const fixed = warning?.fix?.value ?? null;
  expect(fixed).toEqual({ and: [{ known: [{ last: { event: 'page.viewed' } }] }, never] });
  expect(inferType(parse(fixed).tree).diagnostics).toEqual([]);
  const long: Rule = { '>=': [{ days_since: [{ last: { event: 'page.viewed' } }] }, 30] };
  expect(inferType(parse(long).tree).diagnostics).toEqual([]);
});
