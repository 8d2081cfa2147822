import {
  addDuration,
  type Duration,
  dateAt,
  nextAllowed,
  sameDayAt,
  type TimeWindow,
} from '@sluice/calendar';
import { instantMs } from '@sluice/logic';
import type { Instant } from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';

/** Until when a wait waits; `port` is where it leaves at once instead, undefined its usual one. */
export type Wake = { readonly at: Instant | null } | { readonly port: string | null | undefined };

/** What a wait's value is read against. */
export interface WakeContext {
  /** The lead's clock. */
  readonly now: Instant;
  /** The zone a choice means for the lead. */
  readonly zoneOf: (choice: string | undefined) => string;
}

/**
 * Reads the value of a wait's rule. An instant that is past is no wait; null has no instant.
 * Throws a NotAWait for values that are none, and a CalendarError for times and zones that are none.
 */
export function wakeOf(value: Json, context: WakeContext): Wake {
  if (value === null) return { at: null };
  if (!isRecord(value)) return { at: instantMs(value) ?? refuse(value) };
  const [form] = Object.keys(forms).filter((key) => Object.hasOwn(value, key));
  const read = form === undefined ? undefined : forms[form];
  return read === undefined ? refuse(value) : read(value, context);
}

/** A value no wait can be made of. */
export class NotAWait extends Error {
  override readonly name = 'NotAWait';
}

const refuse = (value: Json): never => {
  throw new NotAWait(`${JSON.stringify(value).slice(0, 100)} is no instant, duration or time window`);
};

type Form = (value: JsonObject, context: WakeContext) => Wake;

const forms: Readonly<Record<string, Form>> = {
  for: ({ for: length, zone }, { now, zoneOf }) => {
    if (typeof length === 'number' && Number.isFinite(length)) return { at: now + length };
    return { at: addDuration(now, durationOf(length), zoneOf(textOf(zone))) };
  },
  window: ({ window }, { now, zoneOf }) => {
    if (window === undefined || !isRecord(window)) return refuse(window ?? null);
    const zone = zoneOf(textOf(window.zone));
    return { at: nextAllowed({ ...window, ...hoursOf(window), zone }, now) };
  },
  until: (value, { now, zoneOf }) => {
    const { until, plus, at, past, missing } = value;
    const zone = zoneOf(textOf(value.zone));
    const base = isDate(until) ? dateAt(until.trim(), { zone }) : instantMs(until ?? null);
    if (base === null) return { port: portOf(missing) };
    const moved = plus === undefined ? base : addDuration(base, durationOf(plus), zone);
    const time = textOf(at);
    const instant = time === undefined ? moved : sameDayAt(moved, { at: time, zone });
    return instant > now ? { at: instant } : { port: portOf(past) };
  },
};

const portOf = (port: Json | undefined): string | null | undefined =>
  port === null || typeof port === 'string' ? port : undefined;

/** A text that could be a date of the calendar and nothing more; whether it is one, the calendar says. */
const isDate = (value: Json | undefined): value is string =>
  typeof value === 'string' && instantMs(value) !== null && /^\s*\d{4}-\d\d-\d\d\s*$/.test(value);

const textOf = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function durationOf(value: Json | undefined): Duration {
  if (value === undefined || !isRecord(value)) return refuse(value === undefined ? null : value);
  const units = Object.entries(value).map(([unit, amount]) => {
    if (!isUnit(unit) || typeof amount !== 'number') return refuse(value);
    return [unit, amount] as const;
  });
  return Object.fromEntries(units);
}

const isUnit = (unit: string): boolean => ['months', 'weeks', 'days', 'hours', 'minutes'].includes(unit);

/** The parts of a window the calendar reads; it says itself which of them are none. */
function hoursOf(window: JsonObject): Pick<TimeWindow, 'weekdays' | 'from' | 'to' | 'quiet'> {
  const { weekdays, from, to, quiet = [] } = window;
  if (!isList(weekdays) || !isList(quiet)) return refuse(window);
  return {
    weekdays: weekdays.map((day) => String(day) as TimeWindow['weekdays'][number]),
    from: String(from),
    to: String(to),
    quiet: quiet.map((hours) =>
      isRecord(hours) ? { from: String(hours.from), to: String(hours.to) } : refuse(hours),
    ),
  };
}

const isRecord = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
