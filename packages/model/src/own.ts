/**
 * A record's own value under a key the outside world chose; never something inherited. Records are JSON, so what they
 * could inherit is a function, but for `__proto__`: then it is looked up whose the value is, and else a plain load
 * will do, which is several times quicker.
 */
export function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const value = record[key];
  if (typeof value !== 'function' && key !== '__proto__') return value;
  return Object.hasOwn(record, key) ? value : undefined;
}
