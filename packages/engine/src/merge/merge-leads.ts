import { entryStages, type LeadState, scoreOf } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { uniteCounters } from '../counters/unite-counters.ts';
import { uniteInstants, uniteObjects } from './unite-limits.ts';
import { type Balance, evened, overLimits, uniteAdded, uniteSlots } from './unite-points.ts';
import { uniteTraits } from './unite-traits.ts';
import { uniteTrials } from './unite-trials.ts';

/** What two leads are as one. */
export interface Union {
  readonly state: LeadState;
  /** Rows for the winner's ledger: both ledgers with these sum to the united points. */
  readonly balances: readonly Balance[];
}

/**
 * The winner with everything the loser was: each trait as told last, consent the stricter, counts and points
 * of both but nothing twice, the stage further along in the workspace's order, waiting runs of both unless the
 * same workflow waits already. Pure; neither is changed.
 */
export function mergeLeads(plan: Plan, winner: LeadState, loser: LeadState): Union {
  const clock = Math.max(winner.clock, loser.clock);
  const { slots, balances } = uniteSlots(winner.slots, loser.slots, {
    loserIsNewer: newest(loser) > newest(winner),
  });
  const over = overLimits(plan, winner, loser, clock);
  const added = evened(uniteAdded(winner, loser, 1), over, clock);
  const objects = uniteObjects(winner.objects, loser.objects);
  const further = stageRank(plan, loser.stage) > stageRank(plan, winner.stage) ? loser : winner;
  const waiting = new Set(winner.runs.map(({ workflow }) => workflow));
  const state: LeadState = {
    ...winner,
    ...uniteTraits(winner, loser),
    ...uniteTrials(winner, loser),
    clock,
    createdAt: Math.min(winner.createdAt, loser.createdAt),
    email: winner.email ?? loser.email,
    account: winner.account ?? loser.account,
    owner: winner.owner ?? loser.owner,
    stage: further.stage,
    stageSince: further.stageSince,
    lists: [...new Set([...winner.lists, ...loser.lists])],
    counters: uniteCounters(plan, winner.counters, loser.counters),
    ...added,
    slots,
    limits: uniteInstants(winner.limits, loser.limits),
    ...(objects === undefined ? {} : { objects }),
    runs: [...winner.runs, ...loser.runs.filter(({ workflow }) => !waiting.has(workflow))],
    entered: firstOf(winner.entered, loser.entered),
    score: scoreOf(plan.scoring, { ...added, slots }, clock),
  };
  return { state, balances: [...balances, ...over] };
}

/** When a lead's facts were last told. */
const newest = ({ traitTimes }: LeadState): number => Math.max(0, ...Object.values(traitTimes));

/** Entry stages come before all others, whatever their place. */
const stageRank = (plan: Plan, stage: string): number => {
  if (stage === entryStages.anonymous) return -2;
  if (stage === entryStages.known) return -1;
  return [...plan.stages].indexOf(stage);
};

const firstOf = (a: LeadState['entered'], b: LeadState['entered']): LeadState['entered'] => {
  const first: Record<string, number> = { ...a };
  for (const [workflow, at] of Object.entries(b)) first[workflow] = Math.min(at, first[workflow] ?? at);
  return first;
};
