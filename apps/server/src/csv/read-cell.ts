import type { TraitMap } from './import-map.ts';

const yes = new Set(['yes', 'true', '1', 'y']);
const no = new Set(['no', 'false', '0', 'n']);

/** A text as yes or no; null when it is neither. */
export const readBoolean = (text: string): boolean | null => {
  const word = text.trim().toLowerCase();
  return yes.has(word) ? true : no.has(word) ? false : null;
};

/** A decimal number; null for anything else: `1,200`, `0x10` and `Infinity` are guesses or mistakes. */
const readNumber = (text: string): number | null => {
  const digits = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return null;
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
};

/** What a cell can hold. */
export type CellValue = string | number | boolean;

const readers: Record<NonNullable<TraitMap['type']>, (text: string) => CellValue | null> = {
  text: (text) => text,
  number: readNumber,
  boolean: readBoolean,
};

const cleaners: Record<'trim' | 'lower-case', (text: string) => string> = {
  trim: (text) => text.trim(),
  'lower-case': (text) => text.toLowerCase(),
};

/** A cell's value as the map reads it; undefined when it is not known, null when it is no value of its type. */
export const readCell = (cell: string, map: TraitMap): CellValue | null | undefined => {
  const text = (map.clean ?? []).reduce((cleaned, how) => cleaners[how](cleaned), cell);
  if (text.trim() === '' || map.missing?.includes(text)) return map.otherwise;
  return readers[map.type ?? 'text'](text);
};
