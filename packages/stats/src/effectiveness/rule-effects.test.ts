import { expect, test } from 'vitest';
import { ruleEffects } from './rule-effects.ts';

const arms = (conversionsA: number, nA: number, conversionsB: number, nB: number) => ({
  conversionsA,
  nA,
  conversionsB,
  nB,
});
const one = (strata: readonly ReturnType<typeof arms>[], pull: 1 | -1 = 1) =>
  ruleEffects([{ strata, pull }])[0];

test('A rule whose leads convert more often than others of their month helps; one whose leads do so less hurts', () => {
  expect(one([arms(20, 400, 60, 400)])).toMatchObject({ verdict: 'helps', lift: expect.closeTo(3, 6) });
  expect(one([arms(60, 400, 20, 400)])).toMatchObject({ verdict: 'hurts' });
});

test('A rule that takes points helps when its leads convert less', () => {
  expect(one([arms(60, 400, 20, 400)], -1)?.verdict).toBe('helps');
  expect(one([arms(20, 400, 60, 400)], -1)?.verdict).toBe('hurts');
});

test('With no difference and many leads a rule adds nothing; with few leads nothing is said', () => {
  expect(one([arms(400, 4_000, 400, 4_000)])?.verdict).toBe('adds-nothing');
  expect(one([arms(4, 40, 4, 40)])?.verdict).toBe('too-few');
  expect(one([arms(1, 400, 1, 400)])?.verdict).toBe('too-few');
});

test('A rule every lead has tells nobody apart', () => {
  expect(one([arms(0, 0, 40, 400)])).toMatchObject({ verdict: 'adds-nothing', diff: null, lift: null });
});

test('A month in which both more was touched and more converted does not make a rule look good', () => {
  /* Within each month both convert alike; added up the touched seem to convert twice as often. */
  const effect = one([arms(5, 100, 45, 900), arms(180, 900, 20, 100)]);
  expect(effect?.diff).toBeCloseTo(0, 9);
  expect(effect?.verdict).not.toBe('helps');
});

test('Of many rules without any effect hardly one is called good or bad', () => {
  let state = 7;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  const converted = (n: number): number => Array.from({ length: n }, chance).filter((x) => x < 0.15).length;
  const rules = Array.from({ length: 200 }, () => ({
    strata: [arms(converted(150), 150, converted(150), 150)],
    pull: 1 as const,
  }));
  const called = ruleEffects(rules).filter(({ verdict }) => verdict === 'helps' || verdict === 'hurts');
  expect(called.length).toBeLessThanOrEqual(1);
});

test('Nothing at all gives nulls, never NaN', () => {
  const effect = one([]);
  expect(effect).toMatchObject({ diff: null, lift: null, p: null, verdict: 'too-few' });
  expect(one([arms(0, 50, 0, 50)])).toMatchObject({ diff: 0, lift: null, verdict: 'too-few' });
});
