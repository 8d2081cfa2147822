import { type LeadState, own, scoreOf, type WaitingRun } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { mergeLeads, type Union } from './merge-leads.ts';
import { partInstants } from './unite-limits.ts';
import { addPoints, overLimits, partSlots } from './unite-points.ts';
import { partTraits } from './unite-traits.ts';

/** The two leads as they were when they were merged. */
export interface Merged {
  readonly winner: LeadState;
  readonly loser: LeadState;
}

/** The winner parted from the loser again, and the runs that go back with the loser. */
export interface Parting extends Union {
  readonly returned: readonly WaitingRun[];
}

/**
 * The winner without what it got from the loser. What happened since the merge stays with the winner: only
 * what still is as the merge left it goes back. Pure; nothing given is changed.
 */
export function unmergeLeads(plan: Plan, now: LeadState, { winner: before, loser }: Merged): Parting {
  const { state: merged } = mergeLeads(plan, before, loser);
  const over = overLimits(plan, before.limits, loser.limits).map((balance) => ({
    ...balance,
    points: -balance.delta,
    delta: -balance.delta,
  }));
  let points = addPoints(now.points, loser.points, -1);
  for (const { group, delta } of over) points = addPoints(points, { [group]: delta }, 1);
  points = Object.fromEntries(
    Object.entries(points).filter(([group, sum]) => sum !== 0 || Object.hasOwn(before.points, group)),
  );
  const { slots, balances } = partSlots(now.slots, {
    before: before.slots,
    merged: merged.slots,
    loser: loser.slots,
  });
  const theirs = new Set(loser.runs.map(({ id }) => id));
  const was = <K extends 'email' | 'account' | 'owner'>(key: K): LeadState[K] =>
    now[key] === merged[key] ? before[key] : now[key];
  const stage = now.stage === merged.stage && now.stageSince === merged.stageSince ? before : now;
  const state: LeadState = {
    ...now,
    ...partTraits(now, { before, merged }),
    createdAt: before.createdAt,
    email: was('email'),
    account: was('account'),
    owner: was('owner'),
    stage: stage.stage,
    stageSince: stage.stageSince,
    lists: now.lists.filter((list) => before.lists.includes(list) || !merged.lists.includes(list)),
    /* Who did what cannot be told from them: they are filled anew, from the winner's own log. */
    counters: {},
    points,
    slots,
    limits: partInstants(now.limits, loser.limits),
    runs: now.runs.filter(({ id }) => !theirs.has(id)),
    entered: partEntered(now.entered, { before: before.entered, merged: merged.entered }),
    score: scoreOf(plan.scoring, points, slots),
  };
  return { state, balances: [...balances, ...over], returned: now.runs.filter(({ id }) => theirs.has(id)) };
}

const partEntered = (
  now: LeadState['entered'],
  { before, merged }: Record<'before' | 'merged', LeadState['entered']>,
): LeadState['entered'] =>
  Object.fromEntries(
    Object.entries(now).flatMap(([workflow, at]): readonly (readonly [string, number])[] => {
      if (at !== own(merged, workflow)) return [[workflow, at]];
      const was = own(before, workflow);
      return was === undefined ? [] : [[workflow, was]];
    }),
  );
