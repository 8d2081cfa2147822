import { expect, test } from 'vitest';
import { backtestDiff, backtestFigures, type Judged } from '../src/backtest/index.ts';

const bands = [
  { id: 'low', name: 'low', from: null, to: 10, color: 'gray' },
  { id: 'high', name: 'high', from: 10, to: null, color: 'red' },
];

const judged = (...pairs: readonly (readonly [score: number, outcome: boolean])[]): readonly Judged[] =>
  pairs.map(([score, outcome]) => ({ score, outcome }));

test('figures count leads at the threshold and in half-open bands', () => {
  const figures = backtestFigures(judged([10, true], [9.5, false], [25, true], [10, false], [-3, true]), {
    threshold: 10,
    bands,
  });
  expect(figures).toEqual({
    leads: 5,
    outcomes: 3,
    auc: 3.5 / 6,
    threshold: { at: 10, leads: 3, converted: 2, rate: 2 / 3, recall: 2 / 3, lift: 2 / 3 / (3 / 5) },
    bands: [
      { band: 'low', from: null, to: 10, leads: 2, converted: 1, rate: 0.5 },
      { band: 'high', from: 10, to: null, leads: 3, converted: 2, rate: 2 / 3 },
    ],
  });
});

test('what cannot be said of no leads, or of leads all alike, is null and not 0', () => {
  const none = backtestFigures([], { threshold: 10, bands });
  expect(none).toMatchObject({
    leads: 0,
    auc: null,
    threshold: { leads: 0, rate: null, recall: null, lift: null },
  });
  const nobody = backtestFigures(judged([1, false], [2, false]), { threshold: 10, bands });
  expect(nobody).toMatchObject({
    outcomes: 0,
    auc: null,
    threshold: { rate: null, recall: null, lift: null },
  });
});

test('a diff compares lead by lead, and its four cells hold every lead once', () => {
  const first = judged([10, true], [10, false], [0, true], [0, false], [0, false]);
  const second = judged([10, true], [0, false], [12, true], [0, false], [9, false]);
  expect(backtestDiff(first, second, { threshold: 10 })).toEqual({
    both: { leads: 1, converted: 1, rate: 1 },
    onlyFirst: { leads: 1, converted: 0, rate: 0 },
    onlySecond: { leads: 1, converted: 1, rate: 1 },
    neither: { leads: 2, converted: 0, rate: 0 },
  });
});

test('lists of different lengths cannot be compared', () => {
  expect(() => backtestDiff(judged([1, true]), [], { threshold: 10 })).toThrow(RangeError);
});
