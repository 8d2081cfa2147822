import {
  type AccountFacts,
  type AssignmentRow,
  type EffectRequest,
  engagedOf,
  type Instant,
  type LeadEvent,
  type LeadState,
  noAccountFacts,
  type Passage,
  type RuleData,
  type RunId,
  type ScoreRow,
  type StageRow,
  type Told,
  type TurnResult,
} from '@sluice/model';
import type { JsonObject } from '@sluice/sdk';
import type { Plan, PlannedWorkflow } from '../compile/plan.ts';
import { counterValues } from '../counters/counter-values.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** An event as workflows meet it: the one of the log, or one the turn made. */
export interface Happening {
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly occurredAt: Instant;
  /** How many events stand between it and the one of the log, which has 0. */
  readonly depth: number;
}

/**
 * A turn at work: the lead's fields are replaced as it goes, their contents never changed in place, so what
 * did not change stays shared with the state the turn was given.
 */
export interface Working {
  readonly plan: Plan;
  /** The event of the log. */
  readonly event: LeadEvent;
  readonly lead: Mutable<LeadState>;
  readonly rows: ScoreRow[];
  readonly stages: StageRow[];
  readonly effects: EffectRequest[];
  /** Runs a goal or an exit ended. */
  readonly cancels: RunId[];
  readonly assignments: AssignmentRow[];
  readonly passages: Passage[];
  readonly tell: Told[];
  /** What followed from the event of the log, in order. */
  readonly internal: InternalEvent[];
  /** How many events stand between each of `internal` and the one of the log. */
  readonly depths: number[];
  /** The event of the log. */
  readonly outer: Happening;
  /** The one being handled. */
  happening: Happening;
  /** What rules see; null until the first asks. */
  data: Mutable<RuleData> | null;
}

type InternalEvent = TurnResult['internal'][number];

/** Begins work on an event. */
export function begin(plan: Plan, state: LeadState, event: LeadEvent): Working {
  const { id, type, properties, occurredAt } = event;
  const outer: Happening = { id, type, properties, occurredAt, depth: 0 };
  return {
    plan,
    event,
    lead: { ...state },
    rows: [],
    stages: [],
    effects: [],
    cancels: [],
    assignments: [],
    passages: [],
    tell: [],
    internal: [],
    depths: [],
    outer,
    happening: outer,
    data: null,
  };
}

/** An event that follows from the one being handled; it has its turn after all that are waiting. */
export function follow(work: Working, type: string, properties: JsonObject): void {
  work.internal.push({ type, properties });
  work.depths.push(work.happening.depth + 1);
}

/** The n-th event the turn made, for workflows that listen. It happens at the lead's clock, which a turn sets once. */
export function followedBy(work: Working, index: number, { type, properties }: InternalEvent): Happening {
  const id = `${work.event.id}#${index + 1}`;
  return { id, type, properties, occurredAt: work.lead.clock, depth: work.depths[index] ?? 0 };
}

/** What a workflow's rules see now. Made once per turn and kept up to date; counters are read when one asks. */
export function dataOf(work: Working, { asksPast }: Pick<PlannedWorkflow, 'asksPast'>): RuleData {
  work.data ??= {
    lead: leadData(work.lead),
    account: accountData(work.lead),
    event: eventData(work.happening),
    score: work.lead.score,
    stage: work.lead.stage,
    counts: unread,
    now: work.lead.clock,
  };
  if (asksPast && work.data.counts === unread) work.data.counts = counterValues(work.plan, work.lead);
  return work.data;
}

const unread: RuleData['counts'] = {};

/** To be called after the lead's own fields have changed. */
export function leadChanged(work: Working): void {
  if (work.data === null) return;
  work.data.lead = leadData(work.lead);
  work.data.account = accountData(work.lead);
  work.data.stage = work.lead.stage;
}

/** To be called after the score has changed. */
export function scoreChanged(work: Working): void {
  if (work.data === null) return;
  work.data.score = work.lead.score;
  if (work.lead.kind === 'account') work.data.account = accountData(work.lead);
}

/** Turns to the next event. */
export function turnTo(work: Working, happening: Happening): void {
  work.happening = happening;
  if (work.data !== null) work.data.event = eventData(happening);
}

const leadData = (lead: LeadState): RuleData['lead'] => ({
  id: lead.id,
  email: lead.email,
  traits: lead.traits,
  owner: lead.owner,
  lists: lead.lists,
  createdAt: lead.createdAt,
  stageSince: lead.stageSince,
});

function accountData(lead: LeadState): RuleData['account'] {
  const { members, engaged, total, band, stage } = accountFacts(lead);
  return { domain: lead.account, members, engaged, total, band, stage };
}

/** Of an account what it is, of a lead what its account last told. */
export function accountFacts(lead: LeadState): AccountFacts {
  if (lead.kind !== 'account') return lead.company ?? noAccountFacts;
  const contacts = lead.contacts ?? {};
  const { total, band } = lead.score;
  const engaged = engagedOf(contacts, lead.clock);
  return { members: Object.keys(contacts).length, engaged, total, band, stage: lead.stage };
}

const eventData = ({ id, type, properties, occurredAt }: Happening): RuleData['event'] => ({
  id,
  type,
  properties,
  occurredAt,
});
