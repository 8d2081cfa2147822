const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d):?(\d\d))?)?$/;

/** Milliseconds of a day. */
export const dayMs = 86_400_000;

/**
 * Milliseconds since 1970 UTC of an instant given so or as ISO 8601 text; null for anything else.
 * A text without an offset is UTC, so that an answer never depends on the machine's time zone.
 */
export function instantMs(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string' || value.length > 40) return null;
  const part = iso.exec(value.trim());
  if (!part) return null;
  const [year, month, day] = [Number(part[1]), Number(part[2]), Number(part[3])];
  const [hour, minute, second] = [Number(part[4] ?? 0), Number(part[5] ?? 0), Number(part[6] ?? 0)];
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  if (year < 100) return null;
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return null;
  if (hour > 24 || minute > 59 || second > 60) return null;
  const fraction = part[7] === undefined ? 0 : Math.trunc(Number(`0.${part[7]}`) * 1000);
  const offset = part[9] === undefined ? 0 : (Number(part[10]) * 60 + Number(part[11])) * 60_000;
  const local = Date.UTC(year, month - 1, day, hour, minute, second, fraction);
  return part[9] === '-' ? local + offset : local - offset;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
