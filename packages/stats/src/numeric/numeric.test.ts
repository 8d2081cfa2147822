import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaQuantile } from './beta-quantile.ts';
import { betaTails } from './incomplete-beta.ts';
import { regularizedGammaQ } from './incomplete-gamma.ts';
import { logGamma } from './log-gamma.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { integrate } from './quadrature.ts';

function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.abs(expected);
}

describe('special functions agree with reference values of 40 digits', () => {
  test.each([
    [0.5, 0.5723649429247001],
    [10, 12.80182748008147],
    [1000.5, 5908.674175848678],
  ])('lnΓ(%d)', (x, expected) => expect(relativeError(logGamma(x), expected)).toBeLessThan(1e-14));

  test.each([
    [-37, 5.725571222524577e-300],
    [-8, 6.220960574271785e-16],
    [-1, 0.15865525393145705],
    [1.96, 0.9750021048517795],
  ])('Φ(%d)', (z, expected) => expect(relativeError(normalCdf(z), expected)).toBeLessThan(1e-12));

  test.each([
    [1e-300, -37.0471],
    [0.025, -1.9599639845400543],
    [0.8, 0.8416212335729143],
  ])('z(%d)', (q, expected) =>
    expect(relativeError(normalQuantile(q), expected)).toBeLessThan(q < 1e-9 ? 1e-6 : 1e-14),
  );
});

test('the normal quantile undoes the normal distribution in both tails', () => {
  fc.assert(
    fc.property(fc.double({ min: -35, max: 5, noNaN: true }), (z) => {
      expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(1e-9 * Math.max(1, Math.abs(z)));
    }),
  );
});

test('Q(1, x) is e^−x and Q(a, x) falls with x', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 500, noNaN: true }), fc.integer({ min: 1, max: 50 }), (x, k) => {
      expect(relativeError(regularizedGammaQ(1, x), Math.exp(-x))).toBeLessThan(1e-11);
      expect(regularizedGammaQ(k / 2, x * 1.1)).toBeLessThanOrEqual(regularizedGammaQ(k / 2, x));
    }),
  );
});

test('the tails of a Beta distribution add up to 1 and mirror each other', () => {
  const shape = fc.double({ min: 0.3, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
      const tails = betaTails(a, b, x, 1 - x);
      const mirrored = betaTails(b, a, 1 - x, x);
      expect(tails.lower + tails.upper).toBeCloseTo(1, 14);
      expect(Math.abs(tails.lower - mirrored.upper)).toBeLessThan(1e-10);
    }),
  );
});

test('the Beta quantile undoes the Beta distribution', () => {
  const shape = fc.double({ min: 0.5, max: 1e5, noNaN: true });
  fc.assert(
    fc.property(shape, shape, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, p) => {
      const x = betaQuantile(p, a, b);
      expect(Math.abs(betaTails(a, b, x, 1 - x).lower - p)).toBeLessThan(1e-7);
    }),
  );
});

test('integration is exact for polynomials and follows a spike it was given a breakpoint near', () => {
  const [cubic = 0, spike = 0] = integrate(
    (t) => [t ** 3, Math.exp(-0.5 * (t * 1e4) ** 2)],
    [-1, -1e-3, 0, 1e-3, 2],
    {
      relative: 1e-12,
    },
  );
  expect(cubic).toBeCloseTo(15 / 4, 13);
  expect(relativeError(spike, Math.sqrt(2 * Math.PI) / 1e4)).toBeLessThan(1e-11);
});
