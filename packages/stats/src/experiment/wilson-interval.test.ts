import fc from 'fast-check';
import { expect, test } from 'vitest';
import { armCounts } from '../testing/counts.ts';
import { wilsonInterval } from './wilson-interval.ts';

test('contains the rate, stays within [0, 1] and mirrors when conversions and failures change places', () => {
  fc.assert(
    fc.property(armCounts, ({ conversions, n }) => {
      const { lower, upper } = wilsonInterval({ conversions, n });
      const mirrored = wilsonInterval({ conversions: n - conversions, n });
      if (lower === null || mirrored.lower === null) throw new Error('an arm with leads has an interval');
      expect(lower).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(conversions / n);
      expect(upper).toBeGreaterThanOrEqual(conversions / n);
      expect(upper).toBeLessThanOrEqual(1);
      expect(mirrored.upper).toBeCloseTo(1 - lower, 12);
    }),
  );
});

test('is exactly 0 at no conversion and exactly 1 when all converted', () => {
  expect(wilsonInterval({ conversions: 0, n: 7 }).lower).toBe(0);
  expect(wilsonInterval({ conversions: 7, n: 7 }).upper).toBe(1);
});

test('is null without leads', () => {
  expect(wilsonInterval({ conversions: 0, n: 0 })).toEqual({ lower: null, upper: null });
});

test('gets narrower with more leads at the same rate', () => {
  const width = (n: number) => {
    const { lower, upper } = wilsonInterval({ conversions: n / 10, n });
    return (upper ?? 0) - (lower ?? 0);
  };
  expect(width(1000)).toBeLessThan(width(100));
});
