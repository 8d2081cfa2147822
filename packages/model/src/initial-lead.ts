import type { Instant, LeadId } from './ids.ts';
import type { LeadState } from './lead-state.ts';

/** The stages the turn itself knows: an unknown person and one with an e-mail address. */
export const entryStages = { anonymous: 'visitor', known: 'lead' } as const;

/** A lead before its first event; its score is Unscored under any model. */
export function initialLead(id: LeadId, at: Instant): LeadState {
  return {
    id,
    email: null,
    createdAt: at,
    clock: 0,
    traits: {},
    traitTimes: {},
    account: null,
    stage: entryStages.anonymous,
    stageSince: at,
    owner: null,
    lists: [],
    counters: {},
    points: {},
    slots: {},
    limits: {},
    score: { total: null, band: null, groups: {} },
    runs: [],
    due: null,
    entered: {},
  };
}
