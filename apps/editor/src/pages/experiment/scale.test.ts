import { describe, expect, it } from 'vitest';
import { areaOf, lineOf, scaleOf, size } from './scale.ts';

describe('the scale of an experiment’s charts', () => {
  it('keeps the zero line in sight, and labels round values', () => {
    const { y, ticks } = scaleOf([1, 9], [0.1, 0.34]);
    expect(y(0)).toBe(size.height - size.bottom);
    expect(y(0.34)).toBe(size.top);
    expect(ticks).toEqual([0, 0.1, 0.2, 0.3].map((tick) => expect.closeTo(tick, 9)));
  });

  it('draws one day in the middle and nothing out of nothing', () => {
    const { x } = scaleOf([5], [0]);
    expect(x(5)).toBe(size.left + (size.width - size.left - size.right) / 2);
    expect(areaOf([], [])).toBe('');
  });

  it('closes an area along its lower edge', () => {
    const upper = [
      [0, 1],
      [2, 1],
    ] as const;
    const lower = [
      [0, 3],
      [2, 3],
    ] as const;
    expect(areaOf(upper, lower)).toBe(`${lineOf(upper)}L2.0 3.0L0.0 3.0Z`);
  });
});
