import { type Instant, isConsent, type LeadState, own, strictestConsent } from '@sluice/model';
import type { Json } from '@sluice/sdk';

type Profile = Pick<LeadState, 'traits' | 'traitTimes'>;

/** Each trait as told last by either; of two answers about consent the stricter. */
export function uniteTraits(winner: Profile, loser: Profile): Profile {
  const traits: Record<string, Json> = { ...winner.traits };
  const times: Record<string, Instant> = { ...winner.traitTimes };
  for (const [name, at] of Object.entries(loser.traitTimes)) {
    if (name === 'email') continue;
    const newer = at > (own(times, name) ?? Number.NEGATIVE_INFINITY);
    times[name] = Math.max(at, own(times, name) ?? at);
    const told = own(loser.traits, name);
    const value = isConsent(name)
      ? strictestConsent(own(winner.traits, name), told)
      : newer
        ? told
        : own(winner.traits, name);
    if (value === undefined) delete traits[name];
    else traits[name] = value;
  }
  return { traits, traitTimes: times };
}

/** Traits as they were before a merge, but for what has been told since. */
export function partTraits(now: Profile, { before, merged }: Record<'before' | 'merged', Profile>): Profile {
  const traits: Record<string, Json> = {};
  const times: Record<string, Instant> = {};
  for (const [name, at] of Object.entries(now.traitTimes)) {
    const since = at !== own(merged.traitTimes, name);
    const from = since ? now : before;
    const time = own(from.traitTimes, name);
    const value = own(from.traits, name);
    if (time !== undefined) times[name] = time;
    if (value !== undefined) traits[name] = value;
  }
  return { traits, traitTimes: times };
}
