import type { Run } from '../run.ts';
import { chargeText } from '../run.ts';
import { joinText } from './text.ts';

/** How Sluice's operators compare texts: without case and surrounding blanks. */
export function fold(text: string): string {
  return text.trim().toLowerCase();
}

/** A value as the key of a lookup: texts folded, everything else as it is. */
export function foldedKey(value: unknown): unknown {
  return typeof value === 'string' ? fold(value) : value;
}

/** The text of a value in lower case, paid for; null and undefined are empty. */
export function lowerText(run: Run, value: unknown): string {
  return chargeText(run, joinText(run, value).toLowerCase());
}
