import { hash } from 'node:crypto';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * What stands for an event's id in `event_ids`, as `event_digest` in SQL: a uuid for itself, so that ids made in the
 * order of time are added at the end of the index; of any other id the first 128 bits of its SHA-256.
 */
export const eventDigest = (id: string): string => {
  if (uuid.test(id)) return id;
  const hex = hash('sha256', id, 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
};
