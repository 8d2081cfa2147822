import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moduleSource } from './generate/module.ts';
import { compile, type Json, LogicError, parse, type Rule } from './index.ts';
import { hostileTexts } from './test-support/rules.ts';

const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.array(fc.constantFrom(...hostileTexts)).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 8 }),
);

const templates: readonly ((a: string, b: string) => Rule)[] = [
  (a) => a,
  (a) => ({ var: a }),
  (a, b) => ({ var: [a, b] }),
  (a, b) => ({ var: `${a}.${b}` }),
  (a, b) => ({ '==': [{ var: a }, b] }),
  (a, b) => ({ '===': [{ var: a }, b] }),
  (a, b) => ({ cat: [a, { var: b }, b] }),
  (a, b) => ({ in: [{ var: a }, [a, b]] }),
  (a, b) => ({ in: [a, b] }),
  (a, b) => ({ if: [{ '===': [{ var: a }, b] }, a, { '===': [{ var: a }, a] }, b, a] }),
  (a, b) => ({ in_list: [{ var: a }, [a, b]] }),
  (a, b) => ({
    lookup: [
      { var: a },
      [
        [a, b],
        [b, a],
      ],
      b,
    ],
  }),
  (a, b) => ({
    object: [
      [a, { var: b }],
      [`${a}!`, b],
    ],
  }),
  (a, b) => ({ [a]: b, [`${b}?`]: a }),
  (a, b) => ({ map: [{ var: a }, { cat: [{ var: b }, a] }] }),
  (a, b) => ({ reduce: [[a, b], { cat: [{ var: 'accumulator' }, { var: 'current' }, a] }, b] }),
  (a, b) => ({ missing: [a, b] }),
  (a, b) => ({ matches_path: [a, b] }),
  (a, b) => ({ contains_any: [a, [b, a]] }),
  (a, b) => ({ starts_with: [a, b] }),
  (a, b) => ({ bucket: [a, b] }),
];

const outcome = (rule: Rule, backend: 'closures' | 'generated', data: Json): unknown => {
  try {
    return { value: compile(rule, { backend })(data) };
  } catch (error) {
    if (error instanceof LogicError) return { code: error.code };
    throw error;
  }
};

test('hostile texts never make generated code differ from closures or break out of their literal', () => {
  fc.assert(
    fc.property(fc.constantFrom(...templates), hostile, hostile, hostile, (template, a, b, c) => {
      const rule = template(a, b);
      const data = JSON.parse(
        `{${JSON.stringify(a)}: ${JSON.stringify(b)}, ${JSON.stringify(b)}: {${JSON.stringify(c)}: 1}}`,
      );
      expect(outcome(rule, 'generated', data)).toEqual(outcome(rule, 'closures', data));
      expect(Object.hasOwn(globalThis, 'broken')).toBe(false);
    }),
    { numRuns: 4_000, seed: 7 },
  );
});

test('generated source is ASCII, with nothing a user wrote outside a literal', () => {
  for (const text of hostileTexts) {
    const { tree } = parse({ cat: [text, { var: text }, { if: [{ var: 'x' }, text, 'y'] }] });
    const { source } = moduleSource([tree]);
    expect(source).not.toMatch(/[^\n\x20-\x7e]/);
    const withoutLiterals = source.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
    expect(withoutLiterals).not.toContain('broken');
    expect(withoutLiterals).not.toMatch(/['`\\]/);
  }
});
