import { describe, expect, test } from 'vitest';
import { compile, type Json, LogicError, parse, print, type Rule, transform, varsOf, walk } from './index.ts';

const codes = (rule: Rule): readonly string[] =>
  parse(rule).diagnostics.map((found) => `${found.code} at ${found.path}`);

function deep(levels: number): Rule {
  let rule: Rule = 1;
  for (let i = 0; i < levels; i++) rule = { '!': [rule] };
  return rule;
}

describe('diagnostics', () => {
  test('an unknown operator is named with its place and the nearest known one', () => {
    const [found] = parse({ and: [true, { in_lst: [{ var: 'a' }, ['x']] }] }).diagnostics;
    expect(found).toMatchObject({ code: 'unknown-operator', path: '/and/1', severity: 'error' });
    expect(found?.fix).toEqual({
      title: 'Use "in_list"',
      path: '/and/1',
      value: { in_list: [{ var: 'a' }, ['x']] },
    });
  });

  test('a wrong number of arguments is named', () => {
    expect(codes({ or: [{ '==': [1] }, { '<': [1, 2, 3, 4] }, { '!': [] }] })).toEqual([
      'bad-arity at /or/0',
      'bad-arity at /or/1',
      'bad-arity at /or/2',
    ]);
  });

  test('a table that is no list of pairs is named', () => {
    expect(codes({ lookup: [{ var: 'a' }, { Software: 20 }] })).toEqual(['bad-argument at /lookup/1']);
    expect(
      codes({
        object: [
          ['a', 1],
          [2, 3],
        ],
      }),
    ).toEqual(['bad-argument at /object/1']);
  });

  test('keys with slashes and tildes are escaped in paths', () => {
    expect(codes({ '/': [{ '~x': 1 }, 2] })).toEqual(['unknown-operator at /~1/0']);
  });

  test('128 levels are allowed, 129 are not', () => {
    expect(codes(deep(127))).toEqual([]);
    expect(codes(deep(128))).toEqual([`too-deep at ${'/!/0'.repeat(128)}`]);
  });

  test('10,000 nodes are allowed, more are not', () => {
    const list = (count: number): Rule => Array.from({ length: count }, () => 1);
    expect(codes(list(9_999))).toEqual([]);
    expect(codes(list(10_000))).toEqual(['too-large at /9999']);
  });

  test('a rule a hundred thousand levels deep neither overflows nor loses anything', () => {
    for (const rule of [deep(100_000), nestedLists(100_000), { a: nestedLists(100_000), b: 1 }]) {
      const { tree, diagnostics } = parse(rule);
      expect(diagnostics.length).toBeLessThan(3);
      expect(depthOf(print(tree))).toBe(depthOf(rule));
    }
    expect(() => compile(deep(100_000))).toThrow(expect.objectContaining({ code: 'too-deep' }));
  });

  test('what is no JSON is named', () => {
    const strange: unknown = [Number.NaN, undefined, () => 1];
    expect(codes(strange as Rule)).toEqual(['not-json at /0', 'not-json at /1', 'not-json at /2']);
  });

  test('compile throws the first of them with its path', () => {
    expect(() => compile({ if: [true, { nope: 1 }] })).toThrow(LogicError);
    expect(() => compile({ if: [true, { nope: 1 }] })).toThrow(
      expect.objectContaining({ code: 'unknown-operator', path: '/if/1' }),
    );
  });
});

function nestedLists(levels: number): Rule {
  let rule: Rule = [];
  for (let i = 0; i < levels; i++) rule = [rule];
  return rule;
}

function depthOf(value: Json): number {
  let depth = 0;
  let inner: unknown = value;
  while (typeof inner === 'object' && inner !== null) {
    inner = Object.values(inner)[0];
    depth++;
  }
  return depth;
}

describe('trees', () => {
  test('names are found once, without those of list elements', () => {
    const rule: Rule = {
      and: [
        { '>': [{ var: 'lead.age' }, 3] },
        { some: [{ var: 'events' }, { '==': [{ var: 'type' }, 'x'] }] },
        { missing: ['lead.email', 'lead.age'] },
        { var: [{ cat: ['a', 'b'] }] },
      ],
    };
    expect(varsOf(parse(rule).tree)).toEqual(['*', 'events', 'lead.age', 'lead.email']);
  });

  test('a counter is lowered by replacing its node', () => {
    const rule: Rule = { '>=': [{ count: [{ event: 'page.viewed', days: 7 }] }, 3] };
    expect(parse(rule).diagnostics).toEqual([]);
    expect(() => compile(rule)({})).toThrow(expect.objectContaining({ code: 'not-lowered', path: '/>=/0' }));
    const lowered = transform(parse(rule).tree, (node) =>
      node.kind === 'operation' && node.op === 'count' ? parse({ var: ['counts.k1', 0] }).tree : node,
    );
    expect(print(lowered)).toEqual({ '>=': [{ var: ['counts.k1', 0] }, 3] });
    expect(compile(print(lowered))({ counts: { k1: 3 } })).toBe(true);
  });

  test('walking visits parents before children with their paths', () => {
    const paths: string[] = [];
    walk(parse({ if: [{ var: 'a' }, [1, 2]] }).tree, (node) => {
      paths.push(node.path);
    });
    expect(paths).toEqual(['', '/if/0', '/if/0/var', '/if/1', '/if/1/0', '/if/1/1']);
  });
});
