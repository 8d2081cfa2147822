import { type Assigned, type LeadState, own } from '@sluice/model';

type Trials = Pick<LeadState, 'trials'>;

/** One person was assigned twice: the earlier assignment holds, at one instant the winner's. */
export function uniteTrials(winner: Trials, loser: Trials): Trials {
  if (loser.trials === undefined) return {};
  const all: Record<string, Assigned> = { ...winner.trials };
  for (const [id, theirs] of Object.entries(loser.trials)) {
    const ours = own(all, id);
    if (ours === undefined || theirs[2] < ours[2]) all[id] = theirs;
  }
  return { trials: all };
}

/** What the winner was assigned to itself: before the merge, or since. */
export function partTrials(
  now: Trials,
  { before, merged }: { readonly before: Trials; readonly merged: Trials },
): Trials {
  if (now.trials === undefined) return {};
  const kept = Object.entries(now.trials).flatMap(([id, held]): readonly (readonly [string, Assigned])[] => {
    const given = own(merged.trials ?? {}, id);
    if (given === undefined || given[0] !== held[0] || given[2] !== held[2]) return [[id, held]];
    const was = own(before.trials ?? {}, id);
    return was === undefined ? [] : [[id, was]];
  });
  return { trials: Object.fromEntries(kept) };
}
