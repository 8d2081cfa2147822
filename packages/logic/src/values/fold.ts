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

/**
 * A table from keys to values that is asked with texts in any case: besides each folded key it knows the key as it is
 * written, so that the usual text is found without folding it. The first entry of a key counts.
 */
export function foldedTable(
  entries: readonly (readonly [unknown, unknown])[],
): ReadonlyMap<unknown, unknown> {
  const table = new Map<unknown, unknown>();
  for (const [key, value] of entries) {
    const folded = foldedKey(key);
    if (!table.has(folded)) table.set(folded, value);
  }
  for (const [key] of entries) table.set(key, table.get(foldedKey(key)));
  return table;
}

/** What a folded table holds for a key, or undefined. */
export function findFolded(table: ReadonlyMap<unknown, unknown>, key: unknown): unknown {
  const found = table.get(key);
  return found === undefined && typeof key === 'string' ? table.get(fold(key)) : found;
}

/** The text of a value in lower case, paid for; null and undefined are empty. */
export function lowerText(run: Run, value: unknown): string {
  return chargeText(run, joinText(run, value).toLowerCase());
}
