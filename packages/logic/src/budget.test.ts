import { describe, expect, test } from 'vitest';
import { compile, type Json, LogicError, type Rule } from './index.ts';

const upTo = (count: number): Json => Array.from({ length: count }, (_, index) => index);
const accumulator: Rule = { var: 'accumulator' };
const doubled = (rule: Rule, start: Rule): Rule => ({ reduce: [{ var: 'list' }, rule, start] });

const bombs: readonly (readonly [title: string, rule: Rule])[] = [
  ['a reduce that doubles a list by merge', doubled({ merge: [accumulator, accumulator] }, [1])],
  ['a reduce that doubles a text by cat', doubled({ cat: [accumulator, accumulator] }, 'x')],
  ['a reduce that nests a list twice in itself', doubled([accumulator, accumulator], [1])],
  [
    'a reduce that nests an object twice in itself',
    doubled(
      {
        object: [
          ['a', accumulator],
          ['b', accumulator],
        ],
      },
      1,
    ),
  ],
  [
    'a comparison of a list nested twice in itself',
    { '==': [doubled([accumulator, accumulator], [1]), 'x'] },
  ],
  ['maps within maps', { map: [{ var: '' }, { map: [[upTo(900) as Rule], { var: '' }] }] }],
  ['filters over filters over a list made of lists', nested(5)],
  ['a list of the same long text', { map: [{ var: 'list' }, 'x'.repeat(200_000)] }],
];

function nested(depth: number): Rule {
  const list: Rule = upTo(60) as Rule;
  return depth === 0 ? { '+': [1, 1] } : { filter: [list, { some: [list, nested(depth - 1)] }] };
}

describe.each(['closures', 'generated'] as const)('with %s', (backend) => {
  test.each(bombs)('%s ends in a budget error', (_, rule) => {
    const data = { list: upTo(60) };
    const scope = JSON.stringify(rule).startsWith('{"map":[{"var":""}') ? upTo(2_000) : data;
    const start = performance.now();
    const evaluate = compile(rule, { backend });
    expect(() => evaluate(scope)).toThrow(expect.objectContaining({ name: 'LogicError', code: 'budget' }));
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('a budget error names the operator that overdid it', () => {
    try {
      compile(
        { if: [true, doubled({ merge: [accumulator, accumulator] }, [1])] },
        { backend },
      )({ list: upTo(60) });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LogicError);
      expect((error as LogicError).path).toBe('/if/1/reduce/1');
    }
  });

  test('each evaluation has a budget of its own', () => {
    const evaluate = compile({ map: [{ var: 'list' }, { var: '' }] }, { backend, budget: { steps: 250 } });
    for (let i = 0; i < 50; i++) expect(evaluate({ list: upTo(100) })).toHaveLength(100);
    expect(() => evaluate({ list: upTo(200) })).toThrow(LogicError);
  });

  test('ordinary work over a thousand events fits', () => {
    const rule: Rule = {
      reduce: [
        { filter: [{ var: 'list' }, { '>': [{ var: '' }, 10] }] },
        { '+': [{ var: 'accumulator' }, { var: 'current' }] },
        0,
      ],
    };
    expect(compile(rule, { backend })({ list: upTo(1_000) })).toBe(499_445);
  });
});
