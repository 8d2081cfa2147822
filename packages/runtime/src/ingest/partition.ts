/** Number of partitions; fixed for the life of a database. */
export const partitionCount = 64;

/** Partition of a lead: FNV-1a over its id. */
export const partitionOf = (lead: string): number => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < lead.length; i++) hash = Math.imul(hash ^ lead.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % partitionCount;
};
