/** FNV-1a, 32 bit, over the UTF-16 code units of a text: the hash GrowthBook's SDKs use. */
export function fnv1a32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** GrowthBook's hash version 2: a place in [0, 1), in ten-thousandths, for an id under a seed. */
export function bucketOf(id: string, seed: string): number {
  return (fnv1a32(String(fnv1a32(seed + id))) % 10_000) / 10_000;
}
