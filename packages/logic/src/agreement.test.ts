import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { expect, test } from 'vitest';
import { compile, type Json, LogicError, parse, print, type Rule } from './index.ts';
import { data, rules } from './test-support/rules.ts';

type Outcome = { readonly value: unknown } | { readonly code: string };

function outcome(evaluate: () => unknown): Outcome {
  try {
    return { value: evaluate() };
  } catch (error) {
    if (error instanceof LogicError) return { code: error.code };
    throw error;
  }
}

const ours = (rule: Rule, backend: 'closures' | 'generated', value: Json): Outcome =>
  outcome(() => compile(rule, { backend })(value));

/** What json-logic-js says, or null where it throws (a listed difference). */
function theirs(rule: Rule, value: Json): { readonly value: unknown } | null {
  try {
    const found: unknown = jsonLogic.apply(rule as Parameters<typeof jsonLogic.apply>[0], value);
    return { value: found === undefined ? null : found };
  } catch {
    return null;
  }
}

/** Values that only json-logic-js can reach: functions of prototypes, at any depth. */
function reachesPrototype(value: unknown): boolean {
  if (typeof value === 'function') return true;
  if (typeof value === 'string') return value.includes('[native code]');
  return typeof value === 'object' && value !== null && Object.values(value).some(reachesPrototype);
}

const settings = { numRuns: 4_000, seed: 20_261_122 };

test('random rules give what json-logic-js gives, on both backends', () => {
  let compared = 0;
  fc.assert(
    fc.property(rules, data, (rule, value) => {
      const closures = ours(rule, 'closures', value);
      expect(ours(rule, 'generated', value)).toEqual(closures);
      const expected = theirs(rule, value);
      if (expected === null || reachesPrototype(expected.value)) return;
      compared++;
      expect(closures).toEqual(expected);
    }),
    settings,
  );
  expect(compared).toBeGreaterThan(settings.numRuns / 2);
});

test('a parsed rule prints back to itself', () => {
  fc.assert(
    fc.property(fc.oneof(rules, fc.jsonValue() as fc.Arbitrary<Json>), (rule) => {
      expect(print(parse(rule).tree)).toEqual(rule);
    }),
    settings,
  );
});

test('a product of nothing and a negative number is 0 in between, as a way through text would make it', () => {
  const rule: Rule = { '/': [1, { '*': [0, -1, 1] }] };
  expect(ours(rule, 'closures', null)).toEqual(theirs(rule, null));
  expect(ours(rule, 'generated', null)).toEqual(theirs(rule, null));
});
