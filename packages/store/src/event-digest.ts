import { hash } from 'node:crypto';

/** What stands for an event's id in `event_ids`: the first 128 bits of its SHA-256 as a uuid, as `event_digest` in SQL. */
export const eventDigest = (id: string): string => {
  const hex = hash('sha256', id, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};
