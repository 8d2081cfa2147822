/** Buckets of the assignment hash: weights are resolved to one ten-thousandth. */
export const ASSIGNMENT_BUCKETS = 10_000;

/** Far below one bucket: sums of decimal weights (0.1 + 0.2) must not move a boundary by a bucket. */
const BOUNDARY_SLACK = 1e-9;

/** 32-bit FNV-1a over the UTF-16 code units of the text, unsigned. Source: Fowler, Noll & Vo; RFC 9923. */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/**
 * Bucket of a lead in [0, 1): (fnv1a32(String(fnv1a32(seed + id))) mod 10,000)/10,000. The second round removes the
 * correlation between experiments of similar seeds. Equal to GrowthBook's hash version 2.
 */
export function assignmentBucket(seed: string, id: string): number {
  return (fnv1a32(String(fnv1a32(seed + id))) % ASSIGNMENT_BUCKETS) / ASSIGNMENT_BUCKETS;
}

/**
 * Arm of a bucket: the index with lo ≤ bucket < hi over the cumulative weights. Weights summing below 1 leave the
 * rest out of the experiment. A recorded arm wins over the hash, so a change of weights moves nobody. Null for a
 * bucket left out, and for weights that are negative or sum above 1.
 */
export function assignArm(
  bucket: number,
  weights: readonly number[],
  { record = null }: { readonly record?: number | null } = {},
): number | null {
  if (record !== null) return record;
  let cumulative = 0;
  let arm: number | null = null;
  for (const [index, weight] of weights.entries()) {
    if (!(weight >= 0)) return null;
    cumulative += weight;
    if (arm === null && bucket < cumulative - BOUNDARY_SLACK) arm = index;
  }
  return cumulative <= 1 + BOUNDARY_SLACK && bucket >= 0 ? arm : null;
}
