import { SluiceError } from '@sluice/model';
import { isUuid } from './uuid.ts';

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

/** What may stand in a cursor: i an integer, f a number or -infinity, s text, u a uuid. */
const kindsOfPart: Readonly<Record<string, (part: unknown) => part is string | number>> = {
  i: (part): part is number => Number.isSafeInteger(part),
  f: (part): part is string | number => Number.isFinite(part) || part === '-infinity',
  s: (part): part is string => typeof part === 'string' && !part.includes('\0'),
  u: (part): part is string => typeof part === 'string' && isUuid(part),
};

/** The key a cursor stands for; null at the start. Throws `request.bad-cursor` for anything this list did not give out. */
export const readCursor = (cursor: string | null | undefined, kinds: string): CursorKey | null => {
  if (cursor === null || cursor === undefined || cursor === '') return null;
  const parts = parsed(cursor);
  const key = parts.flatMap((part: unknown, n) => (kindsOfPart[kinds[n] ?? '']?.(part) ? [part] : []));
  if (key.length !== kinds.length || parts.length !== kinds.length)
    throw new SluiceError('request.bad-cursor');
  return key;
};

const parsed = (cursor: string): readonly unknown[] => {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
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
