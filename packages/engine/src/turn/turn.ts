import { type LeadEvent, type LeadState, SluiceError, type TurnResult } from '@sluice/model';
import type { Listener, Listeners, Plan } from '../compile/plan.ts';
import { tellNews } from './accounts.ts';
import { nextDue } from './due.ts';
import { faultOf } from './fault.ts';
import { foresee } from './foresee.ts';
import { handleHostEvent } from './host-events.ts';
import { handOn } from './merging.ts';
import { updateProfile } from './profile.ts';
import { endRuns } from './resume-runs.ts';
import { reweigh } from './reweigh.ts';
import { startRuns } from './start-runs.ts';
import { answerRuns, isAwaited } from './wake-runs.ts';
import { begin, followedBy, turnTo, type Working } from './working.ts';

/** How far a chain of events may go within one turn, and how many events a turn may make in all. */
const limits = { depth: 100, events: 1_000 } as const;

/**
 * Takes a lead's state and one event to the next state and what follows from it. Pure: equal arguments give
 * equal results, and neither is changed. A rule that fails fails its run only; when the event itself cannot
 * be handled, `quarantined` says why and the state is the one given.
 */
export function turn(plan: Plan, state: LeadState, event: LeadEvent): TurnResult {
  const work = begin(plan, state, event);
  try {
    if (event.lead !== state.id) throw new SluiceError('turn.wrong-lead');
    if (!handOn(work)) judge(work, state);
    foresee(work, state);
    work.lead.due = nextDue(plan, work.lead);
  } catch (thrown) {
    const quarantined = faultOf(thrown);
    const nothing = {
      rows: [],
      stages: [],
      effects: [],
      passages: [],
      internal: [],
      tell: [],
      cancels: [],
      assignments: [],
    };
    return { state, ...nothing, quarantined };
  }
  const { rows, stages, effects, passages, internal, tell, cancels, assignments, lead } = work;
  return {
    state: lead,
    rows,
    stages,
    effects,
    passages,
    internal,
    tell,
    cancels,
    assignments,
    quarantined: null,
  };
}

/** Profile first, then every workflow, then what that led to, first in, first out. */
function judge(work: Working, state: LeadState): void {
  const { plan, event, internal, depths, lead } = work;
  updateProfile(work);
  reweigh(work);
  handleHostEvent(work);
  if (isAwaited(work, event.type)) answerRuns(work);
  const { outside, anyEvent, inside } = (lead.kind === 'account' ? plan.accounts : plan.leads) ?? nobody;
  startRuns(work, outside.get(event.type) ?? anyEvent);
  for (let index = 0; index < internal.length; index++) {
    const followed = internal[index];
    if (followed === undefined) break;
    if ((depths[index] ?? 0) > limits.depth || index >= limits.events)
      throw new SluiceError('turn.too-many-events');
    const listeners = inside.get(followed.type) ?? none;
    const awaited = isAwaited(work, followed.type);
    if (listeners.length === 0 && !awaited) continue;
    turnTo(work, followedBy(work, index, followed));
    if (awaited) answerRuns(work);
    startRuns(work, listeners);
  }
  if (lead.runs.length > 0) {
    turnTo(work, work.outer);
    endRuns(work);
  }
  tellNews(work, state);
}

const none: readonly Listener[] = [];
const nobody: Listeners = { outside: new Map(), anyEvent: [], inside: new Map() };
