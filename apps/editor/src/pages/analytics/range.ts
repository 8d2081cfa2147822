/** Days of the workspace: `2026-03-01`; the last is not part of it. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

const ms = 86_400_000;

/** A day so many days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * ms).toISOString().slice(0, 10);

/** How many days a range has. */
export const lengthOf = ({ from, to }: Range): number => Math.round((Date.parse(to) - Date.parse(from)) / ms);

/** The range of the same length before it. */
export const rangeBefore = (range: Range): Range => ({
  from: dayAfter(range.from, -lengthOf(range)),
  to: range.from,
});

/** Which day it is in a zone. */
export const todayIn = (zone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(now);

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** The ranges one click gives, in days up to and with today. */
export const presets = [30, 90, 365] as const;

/** The range an address names, else the last 90 days. */
export const rangeOf = (filters: URLSearchParams, today: string): Range => {
  const [from, to] = [filters.get('from'), filters.get('to')];
  if (isDay(from) && isDay(to) && from < to) return { from, to };
  const end = dayAfter(today, 1);
  return { from: dayAfter(end, -90), to: end };
};

/** The preset a range is, or null. */
export const presetOf = (range: Range, today: string): number | null =>
  range.to === dayAfter(today, 1) ? (presets.find((days) => days === lengthOf(range)) ?? null) : null;
