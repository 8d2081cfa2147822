import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignArm, assignmentBucket, fnv1a32 } from './assignment.ts';
import { rebucketFraction } from './rebucket-fraction.ts';

describe('assignment', () => {
  test('fnv1a32 gives the published values', () => {
    expect(fnv1a32('')).toBe(0x811c9dc5);
    expect(fnv1a32('a')).toBe(0xe40c292c);
    expect(fnv1a32('foobar')).toBe(0xbf9cf968);
  });

  test('a bucket is a multiple of 1/10,000 below 1 and the same every time', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (seed, id) => {
        const bucket = assignmentBucket(seed, id);
        expect(bucket).toBeGreaterThanOrEqual(0);
        expect(bucket).toBeLessThan(1);
        expect(Number.isInteger(Math.round(bucket * 1e8) / 1e4)).toBe(true);
        expect(assignmentBucket(seed, id)).toBe(bucket);
      }),
    );
  });

  test('arms receive leads in proportion to their weights', () => {
    const weights = [0.1, 0.2, 0.7];
    const counts = [0, 0, 0];
    for (let lead = 0; lead < 20_000; lead += 1) {
      const arm = assignArm(assignmentBucket('seed', `lead-${lead}`), weights) ?? 0;
      counts[arm] = (counts[arm] ?? 0) + 1;
    }
    counts.forEach((count, arm) => {
      expect(count / 20_000).toBeCloseTo(weights[arm] ?? 0, 1.8);
    });
  });

  test('the boundary of 0.1 + 0.2 is 0.3, whatever binary fractions make of it', () => {
    expect(assignArm(0.2999, [0.1, 0.2, 0.7])).toBe(1);
    expect(assignArm(0.3, [0.1, 0.2, 0.7])).toBe(2);
  });

  test('an arm of weight 0 is never chosen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (index) => {
        expect(assignArm(index / 10_000, [0.5, 0, 0.5])).not.toBe(1);
      }),
    );
  });

  test('weights below 1 leave the rest out; weights above 1 or negative assign nobody', () => {
    expect(assignArm(0.2, [0.1, 0.1])).toBeNull();
    expect(assignArm(0.2, [1, 1])).toBeNull();
    expect(assignArm(0.2, [1.5, -0.5])).toBeNull();
  });

  test('the recorded arm wins over the hash', () => {
    expect(assignArm(0.2, [1, 0], { record: 1 })).toBe(1);
  });
});

describe('changing the weights', () => {
  test('moves nobody when they stay the same', () => {
    expect(rebucketFraction({ before: [0.3, 0.7], after: [0.3, 0.7] }).movedBuckets).toBe(0);
  });

  test('moves leads between arms unless the first assignment is on record', () => {
    expect(rebucketFraction({ before: [0.9, 0.1], after: [0.5, 0.5] })).toEqual({
      movedBuckets: 4000,
      movedFraction: 0.4,
      movedWithStickyRecord: 0,
    });
  });

  test('is null without buckets', () => {
    expect(rebucketFraction({ before: [1], after: [1], buckets: 0 }).movedFraction).toBeNull();
  });
});
