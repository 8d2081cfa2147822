import { type Instant, type ObjectTimes, own } from '@sluice/model';
import type { Json, ScoreLimit } from '@sluice/sdk';
import { fingerprint } from '../../fingerprint.ts';
import type { Working } from '../working.ts';

/** Objects remembered per rule. */
const keptObjects = 128;
const day = 86_400_000;
const windows = { lifetime: Number.POSITIVE_INFINITY, day, week: 7 * day, month: 30 * day } as const;

const windowOf = ({ per }: ScoreLimit): number => (typeof per === 'object' ? per.days * day : windows[per]);

/** Is the limit not yet reached? Then this time is noted. Periods roll: a day is the last 24 hours. */
export function mayScore(work: Working, key: string, limit: ScoreLimit): boolean {
  const { lead } = work;
  if (limit.object !== undefined) return mayScoreFor(work, key, { ...limit, object: limit.object });
  const held = own(lead.limits, key) ?? none;
  const kept = limit.per === 'lifetime' ? held : since(held, lead.clock - windowOf(limit));
  if (kept.length >= limit.times) return false;
  lead.limits = { ...lead.limits, [key]: [...kept, lead.clock] };
  return true;
}

const none: readonly Instant[] = [];

const since = (held: readonly Instant[], start: Instant): readonly Instant[] =>
  held.filter((instant) => instant > start);

/** The same for the object the event is about; each has the limit to itself. */
function mayScoreFor(work: Working, key: string, limit: ScoreLimit & { readonly object: string }): boolean {
  const { lead } = work;
  const since = lead.clock - windowOf(limit);
  const object = fingerprint(JSON.stringify(valueAt(work, limit.object)));
  const recent = ([, ...times]: ObjectTimes): readonly Instant[] =>
    times.filter((instant) => instant > since);
  const held = own(lead.objects ?? {}, key) ?? [];
  const mine = held.find(([name]) => name === object);
  const times = mine === undefined ? [] : recent(mine);
  if (times.length >= limit.times) return false;
  const others = held.filter((one) => one !== mine && recent(one).length > 0).slice(1 - keptObjects);
  lead.objects = { ...lead.objects, [key]: [...others, [object, ...times, lead.clock]] };
  return true;
}

/** The value at a path of the event or the lead, as rules see them; null where there is none. */
function valueAt({ happening, lead }: Working, path: string): Json {
  let value: unknown = { event: happening, lead };
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return null;
    value = (value as Readonly<Record<string, unknown>>)[part];
  }
  return (value ?? null) as Json;
}
