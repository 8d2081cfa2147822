import { ASSIGNMENT_BUCKETS, assignArm } from './assignment.ts';

/** Hash buckets that change arm, as a count and as a share of all. */
export interface RebucketFraction {
  readonly movedBuckets: number | null;
  readonly movedFraction: number | null;
  /** The same count when each lead's first arm is on record. */
  readonly movedWithStickyRecord: number | null;
}

/**
 * How many of the hash buckets change arm when only the weights change, without and with the recorded first
 * assignment: why assignment is written once. By enumeration. Null for no buckets.
 */
export function rebucketFraction(input: {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly buckets?: number;
}): RebucketFraction {
  const buckets = input.buckets ?? ASSIGNMENT_BUCKETS;
  if (!Number.isInteger(buckets) || buckets <= 0) {
    return { movedBuckets: null, movedFraction: null, movedWithStickyRecord: null };
  }
  let movedBuckets = 0;
  let movedWithStickyRecord = 0;
  for (let index = 0; index < buckets; index += 1) {
    const bucket = index / buckets;
    const first = assignArm(bucket, input.before);
    if (assignArm(bucket, input.after) !== first) movedBuckets += 1;
    if (first !== null && assignArm(bucket, input.after, { record: first }) !== first) {
      movedWithStickyRecord += 1;
    }
  }
  return { movedBuckets, movedFraction: movedBuckets / buckets, movedWithStickyRecord };
}
