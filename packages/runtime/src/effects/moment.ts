import type { StoredEffect } from '@sluice/store';
import type { Clock } from '../clock.ts';

/**
 * The instant an effect counts as done at: now. The demo company's history is
 * lived through in seconds, so its effects happen at the instant they were asked for.
 */
export const momentOf = (effect: Pick<StoredEffect, 'demo' | 'requestedAt'>, clock: Clock): number =>
  effect.demo ? effect.requestedAt : clock();
