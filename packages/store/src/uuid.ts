import { randomUUID } from 'node:crypto';

const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether `text` can be compared with a uuid column. Lower case only: ours are. */
export const isUuid = (text: string): boolean => pattern.test(text);

/**
 * A UUIDv7 (RFC 9562): 48 bits of `now` in ms, 74 random bits. Sorts by time. The random bits are those of a
 * UUIDv4: Node draws them for many at once, which is a fraction of a call for random bytes each time.
 */
export const uuidv7 = (now: number): string => {
  const time = now.toString(16).padStart(12, '0');
  const random = randomUUID();
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15, 18)}-${random.slice(19)}`;
};
