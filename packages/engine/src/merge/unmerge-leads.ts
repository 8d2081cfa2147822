import { type FadingPoints, type LeadState, own, scoreOf, type WaitingRun } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { mergeLeads, type Union } from './merge-leads.ts';
import { partInstants } from './unite-limits.ts';
import { evened, overLimits, partSlots, uniteAdded } from './unite-points.ts';
import { partTraits } from './unite-traits.ts';
import { partTrials } from './unite-trials.ts';

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
  const over = overLimits(plan, before, loser, now.clock).map((balance) => ({
    ...balance,
    points: -balance.delta,
    delta: -balance.delta,
  }));
  const added = withoutNothing(evened(uniteAdded(now, loser, -1), over, now.clock), before);
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
    ...partTrials(now, { before, merged }),
    createdAt: before.createdAt,
    email: was('email'),
    account: was('account'),
    owner: was('owner'),
    stage: stage.stage,
    stageSince: stage.stageSince,
    lists: now.lists.filter((list) => before.lists.includes(list) || !merged.lists.includes(list)),
    /* Who did what cannot be told from them: they are filled anew, from the winner's own log. */
    counters: {},
    ...added,
    slots,
    limits: partInstants(now.limits, loser.limits),
    runs: now.runs.filter(({ id }) => !theirs.has(id)),
    entered: partEntered(now.entered, { before: before.entered, merged: merged.entered }),
    score: scoreOf(plan.scoring, { ...added, slots }, now.clock),
  };
  return { state, balances: [...balances, ...over], returned: now.runs.filter(({ id }) => theirs.has(id)) };
}

type Added = Pick<LeadState, 'points' | 'fading'>;

/** Without groups of which only the loser had points; a rounding error is no point. */
const withoutNothing = ({ points, fading }: Added, before: Added): Added => {
  const is = (value: number): boolean => Math.abs(value) > 1e-9;
  const kept = Object.entries(points).filter(([id, sum]) => is(sum) || Object.hasOwn(before.points, id));
  if (fading === undefined) return { points: Object.fromEntries(kept) };
  const groups = Object.entries(fading).flatMap(([id, all]): [string, FadingPoints][] => {
    const halving = all.halving.filter(([, value]) => is(value));
    const expiring = all.expiring.filter(([, value]) => is(value));
    const nothing = halving.length + expiring.length === 0;
    return nothing && !Object.hasOwn(before.fading ?? {}, id) ? [] : [[id, { halving, expiring }]];
  });
  return { points: Object.fromEntries(kept), fading: Object.fromEntries(groups) };
};

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
