/** Why a parsed JSON value cannot be kept. */
export interface JsonFlaw {
  /** JSON Pointer. */
  readonly path: string;
  readonly reason: string;
}

const step = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const flawOfText = (text: string): string | null => {
  if (text.includes('\u0000')) return 'holds the character U+0000, which no database text can hold';
  return text.isWellFormed() ? null : 'holds half of a surrogate pair, which is no Unicode text';
};

const flawOfScalar = (value: unknown): string | null => {
  if (typeof value === 'string') return flawOfText(value);
  if (typeof value === 'number' && !Number.isFinite(value)) return 'is a number too large to keep';
  return null;
};

/**
 * The first thing in a parsed JSON value that cannot be stored or handed on
 * safely: text PostgreSQL refuses, numbers beyond a double, a field called
 * `__proto__`, nesting beyond `maxDepth`. Walks without recursion.
 */
export const flawOf = (root: unknown, maxDepth: number): JsonFlaw | null => {
  const open: { value: unknown; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, depth } = next;
    const reason = flawOfScalar(value);
    if (reason !== null) return { path, reason };
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= maxDepth)
      return { path: path.slice(0, 200), reason: `is nested deeper than ${maxDepth} levels` };
    for (const [key, child] of Object.entries(value)) {
      const flaw = key === '__proto__' ? 'is a name that is not allowed' : flawOfText(key);
      if (flaw !== null)
        return { path: path + step(JSON.stringify(key).slice(1, -1)), reason: `the field name ${flaw}` };
      open.push({ value: child, path: path + step(key), depth: depth + 1 });
    }
  }
  return null;
};

/** Whether a parsed JSON value is nested deeper than `depth` levels. */
export const isDeeper = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (depth <= 0) return true;
  for (const key in value) if (isDeeper(value[key as keyof typeof value], depth - 1)) return true;
  return false;
};
