import type { ScoreDecay } from '@sluice/sdk';
import type { Instant } from '../ids.ts';
import { halving } from './halving.ts';

export const dayMs = 86_400_000;

/** Points that equal half-lives let fade together: worth `value` at `at`, and less by halves from then on. */
export type HalvingPoints = readonly [halfLifeDays: number, value: number, at: Instant];
/** Points that count in full before an instant and not from it on. */
export type ExpiringPoints = readonly [until: Instant, value: number];

/** Points of one group that time takes away, bounded however many were given. */
export interface FadingPoints {
  /** One entry per half-life, at most 16. */
  readonly halving: readonly HalvingPoints[];
  /** By instant, at most 48. */
  readonly expiring: readonly ExpiringPoints[];
}

const most = { halving: 16, expiring: 48 } as const;
const none: FadingPoints = { halving: [], expiring: [] };

/** What is left at an instant, not before the points' own. */
export const leftOf = ([halfLifeDays, value, at]: HalvingPoints, now: Instant): number =>
  value * halving((now - at) / (halfLifeDays * dayMs));

/** When points given at an instant expire. */
export const expiryOf = (at: Instant, expiresAfterDays: number): Instant =>
  at + Math.round(expiresAfterDays * dayMs);

interface Gift {
  readonly points: number;
  readonly at: Instant;
  readonly decay: ScoreDecay;
}

/** A group's fading points after some more were given. */
export function addFading(held: FadingPoints | undefined, { points, at, decay }: Gift): FadingPoints {
  const before = held ?? none;
  return 'halfLifeDays' in decay
    ? { ...before, halving: addHalving(before.halving, [decay.halfLifeDays, points, at]) }
    : {
        ...before,
        expiring: addExpiring(before.expiring, [expiryOf(at, decay.expiresAfterDays), points], at),
      };
}

/** What two leads have of fading points in a group, together; `sign` -1 takes the second from the first. */
export function uniteFading(a: FadingPoints, b: FadingPoints, sign: 1 | -1 = 1): FadingPoints {
  let { halving, expiring } = a;
  for (const [days, value, at] of b.halving) halving = addHalving(halving, [days, sign * value, at]);
  for (const [until, value] of b.expiring) expiring = addExpiring(expiring, [until, sign * value], 0);
  return { halving, expiring };
}

/** Rows of two leads that became one need not be in the order of time. */
function addHalving(held: readonly HalvingPoints[], gift: HalvingPoints): readonly HalvingPoints[] {
  const [halfLifeDays, , at] = gift;
  const index = held.findIndex(([days]) => days === halfLifeDays);
  const same = held[index];
  if (same !== undefined) {
    const now = Math.max(same[2], at);
    return held.with(index, [halfLifeDays, leftOf(same, now) + leftOf(gift, now), now]);
  }
  if (held.length < most.halving) return [...held, gift];
  return addHalving(withoutLeast(held, at), gift);
}

/** Lets the entry worth least fade on with the one whose half-life is nearest. */
function withoutLeast(held: readonly HalvingPoints[], at: Instant): readonly HalvingPoints[] {
  const worth = (points: HalvingPoints): number => Math.abs(leftOf(points, at));
  const least = held.reduce((a, b) => (worth(b) < worth(a) ? b : a));
  const rest = held.filter((points) => points !== least);
  const far = ([days]: HalvingPoints): number => Math.abs(days - least[0]);
  const [nearest] = rest.reduce((a, b) => (far(b) < far(a) ? b : a));
  return addHalving(rest, [nearest, leftOf(least, at), at]);
}

function addExpiring(
  held: readonly ExpiringPoints[],
  [until, points]: ExpiringPoints,
  at: Instant,
): readonly ExpiringPoints[] {
  const live = held.filter(([end]) => end > at);
  const place = live.findLastIndex(([end]) => end <= until);
  const same = live[place];
  if (same !== undefined && same[0] === until) return live.with(place, [until, same[1] + points]);
  const next = live.toSpliced(place + 1, 0, [until, points]);
  return next.length > most.expiring ? withNearestJoined(next) : next;
}

/** The two that expire nearest to each other expire together, at the later instant. */
function withNearestJoined(held: readonly ExpiringPoints[]): readonly ExpiringPoints[] {
  const gap = (index: number): number => (held[index + 1]?.[0] ?? 0) - (held[index]?.[0] ?? 0);
  let nearest = 0;
  for (let index = 1; index < held.length - 1; index++) if (gap(index) < gap(nearest)) nearest = index;
  const joined = (held[nearest]?.[1] ?? 0) + (held[nearest + 1]?.[1] ?? 0);
  return held.toSpliced(nearest, 2, [held[nearest + 1]?.[0] ?? 0, joined]);
}
