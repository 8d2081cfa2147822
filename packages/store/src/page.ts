import { SluiceError } from '@sluice/model';

/** A page of a list. `next` goes into the next call's `cursor`; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Where to read on. */
export interface PageRequest {
  /** 1–500, default 50. */
  readonly limit?: number | undefined;
  readonly cursor?: string | null | undefined;
}

export type CursorKey = readonly (string | number)[];

/** A limit within bounds. */
export const pageLimit = (request: PageRequest): number =>
  Math.min(500, Math.max(1, Math.trunc(request.limit ?? 50)));

/** The key a cursor stands for; null at the start. Throws `cursor.invalid` for anything this list did not give out. */
export const readCursor = (cursor: string | null | undefined, kinds: string): CursorKey | null => {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  const bad = () => new SluiceError('request.bad-cursor');
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad();
  }
  if (!Array.isArray(key) || key.map((part) => (typeof part)[0]).join('') !== kinds) throw bad();
  return key.map((part: unknown) => (typeof part === 'number' ? part : String(part)));
};

/** Cuts one row too many off and makes the cursor from the last that stays. */
export const pageOf = <R, T>(
  rows: readonly R[],
  limit: number,
  map: { readonly item: (row: R) => T; readonly key: (row: R) => CursorKey },
): Page<T> => {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return {
    items: kept.map(map.item),
    next: more ? Buffer.from(JSON.stringify(map.key(last))).toString('base64url') : null,
  };
};
