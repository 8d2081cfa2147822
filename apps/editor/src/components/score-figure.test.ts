import { expect, test } from 'vitest';
import { scoreFigure } from './score-figure.ts';

test('a score just below a band’s edge never reads as the edge', () => {
  expect(scoreFigure(39.97)).toBe(39.9);
  expect(scoreFigure(40)).toBe(40);
});

test('a score that only arithmetic took from its edge reads as the edge', () => {
  expect(scoreFigure(0.1 + 0.7)).toBe(0.8);
  expect(scoreFigure(74.99999999999999)).toBe(75);
  expect(scoreFigure(-2.5)).toBe(-2.5);
});
