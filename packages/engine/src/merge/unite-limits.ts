import { type Instant, type LeadState, type ObjectTimes, own } from '@sluice/model';

const sorted = (instants: readonly Instant[]): readonly Instant[] => instants.toSorted((a, b) => a - b);

/** Instants of both, oldest first, by name. */
export function uniteInstants(a: LeadState['limits'], b: LeadState['limits']): LeadState['limits'] {
  const united: Record<string, readonly Instant[]> = { ...a };
  for (const [key, theirs] of Object.entries(b)) united[key] = sorted([...(own(a, key) ?? []), ...theirs]);
  return united;
}

/** The same per object. */
export function uniteObjects(a: LeadState['objects'], b: LeadState['objects']): LeadState['objects'] {
  if (a === undefined || b === undefined) return a ?? b;
  const united: Record<string, readonly ObjectTimes[]> = { ...a };
  for (const [key, theirs] of Object.entries(b)) {
    const ours = own(a, key) ?? [];
    const both = new Map(ours.map(([object, ...times]) => [object, times]));
    for (const [object, ...times] of theirs)
      both.set(object, sorted([...(both.get(object) ?? []), ...times]).slice());
    united[key] = [...both]
      .map(([object, times]): ObjectTimes => [object, ...times])
      .sort((x, y) => lastOf(x) - lastOf(y));
  }
  return united;
}

const lastOf = ([, ...times]: ObjectTimes): Instant => times.at(-1) ?? 0;

/** Instants without those of the other lead, by name. */
export const partInstants = (now: LeadState['limits'], other: LeadState['limits']): LeadState['limits'] =>
  Object.fromEntries(Object.entries(now).map(([key, at]) => [key, withoutOnce(at, own(other, key) ?? [])]));

/** Each instant of `taken` is taken away once. */
function withoutOnce(instants: readonly Instant[], taken: readonly Instant[]): readonly Instant[] {
  const left = new Map<Instant, number>();
  for (const at of taken) left.set(at, (left.get(at) ?? 0) + 1);
  return instants.filter((at) => {
    const n = left.get(at) ?? 0;
    if (n > 0) left.set(at, n - 1);
    return n === 0;
  });
}
