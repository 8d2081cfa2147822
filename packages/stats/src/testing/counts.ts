import fc from 'fast-check';
import type { ArmCounts, TwoArmCounts } from '../experiment/arm.ts';

/** One arm with at least one lead. */
export const armCounts: fc.Arbitrary<ArmCounts> = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((conversions) => ({ conversions, n })));

/** Two arms with at least one lead each. */
export const twoArmCounts: fc.Arbitrary<TwoArmCounts> = fc
  .tuple(armCounts, armCounts)
  .map(([a, b]) => ({ conversionsA: a.conversions, nA: a.n, conversionsB: b.conversions, nB: b.n }));

/** The same experiment with its arms renamed. */
export function swapArms(counts: TwoArmCounts): TwoArmCounts {
  return {
    conversionsA: counts.conversionsB,
    nA: counts.nB,
    conversionsB: counts.conversionsA,
    nB: counts.nA,
  };
}
