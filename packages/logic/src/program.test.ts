import { expect, test, vi } from 'vitest';
import { compileProgram, LogicError, type Rule } from './index.ts';

const rule = (index: number): Rule => ({ '+': [{ var: 'x' }, index] });
const rules = Array.from({ length: 70 }, (_, index) => rule(index));

test.each(['closures', 'generated', 'auto'] as const)(
  'a program evaluates each rule by its index, with %s',
  (backend) => {
    const program = compileProgram(rules, { backend });
    expect(program.size).toBe(70);
    expect(rules.map((_, index) => program.evaluate(index, { x: 1 }))).toEqual(
      rules.map((_, index) => 1 + index),
    );
    expect(() => program.evaluate(70, {})).toThrow(RangeError);
  },
);

test('auto generates the code of a module of 32 rules once that is hot, and its values stay', () => {
  const program = compileProgram(rules, { hotAfter: 100 });
  for (let i = 0; i < 100; i++) expect(program.evaluate(33, { x: i })).toBe(i + 33);
  expect(program.backendOf(33)).toBe('closures');
  expect(program.heat).toBe(100);
  expect(program.evaluate(33, { x: 1 })).toBe(34);
  expect([0, 31, 32, 33, 63, 64].map((index) => program.backendOf(index))).toEqual([
    'closures',
    'closures',
    'generated',
    'generated',
    'generated',
    'closures',
  ]);
  expect(program.evaluate(63, { x: 1 })).toBe(64);
  expect(program.evaluate(0, { x: 1 })).toBe(1);
});

test('where code generation is forbidden, auto stays with closures and generated refuses', async () => {
  vi.resetModules();
  vi.stubGlobal(
    'Function',
    class {
      constructor() {
        throw new EvalError('Code generation from strings disallowed for this context');
      }
    },
  );
  const fresh = await import('./index.ts');
  const program = fresh.compileProgram(rules, { hotAfter: 1 });
  for (let i = 0; i < 10; i++) expect(program.evaluate(0, { x: i })).toBe(i);
  expect(program.backendOf(0)).toBe('closures');
  expect(() => fresh.compileProgram(rules, { backend: 'generated' })).toThrow('Code generation');
  vi.unstubAllGlobals();
});

test('a rule that does not compile is named by its index', () => {
  expect(() => compileProgram([1, { nope: [] }])).toThrow(LogicError);
  expect(() => compileProgram([1, { and: [{ nope: [] }] }])).toThrow(
    expect.objectContaining({ path: '/1/and/0' }),
  );
});

test('a rule with thousands of branches runs on both backends', () => {
  const branches = Array.from({ length: 1_900 }, (_, index): Rule[] => [
    { '==': [{ var: 'x' }, index] },
    index,
  ]).flat();
  const long: readonly Rule[] = [
    { if: branches },
    { or: branches.filter((_, index) => index % 2 === 0) },
    { and: Array.from({ length: 3_000 }, () => ({ var: 'x' })) },
    { '+': Array.from({ length: 4_000 }, () => ({ var: 'x' })) },
  ];
  for (const backend of ['closures', 'generated'] as const) {
    const program = compileProgram(long, { backend });
    expect(long.map((_, index) => program.evaluate(index, { x: 1_899 }))).toEqual([
      1_899,
      true,
      1_899,
      7_596_000,
    ]);
  }
});
