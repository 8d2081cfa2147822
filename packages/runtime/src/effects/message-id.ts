import { createHash } from 'node:crypto';
import type { StoredEffect } from '@sluice/store';

/** A short name of an effect for the outside world, equal on every attempt. */
export const outsideId = (effectKey: string): string =>
  createHash('sha256').update(effectKey).digest('hex').slice(0, 32);

/**
 * The key under which the outside may know this content: the effect's own, and another after every edit of its
 * input, so that no receiver ever sees two contents under one key.
 */
export const contentKey = ({ key, edits }: Pick<StoredEffect, 'key' | 'edits'>): string =>
  edits === 0 ? key : `${key}#edit-${edits}`;
