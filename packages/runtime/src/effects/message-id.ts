import { createHash } from 'node:crypto';

/** A short name of an effect for the outside world, equal on every attempt. */
export const outsideId = (effectKey: string): string =>
  createHash('sha256').update(effectKey).digest('hex').slice(0, 32);
