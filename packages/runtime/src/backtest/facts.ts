import type { PastLeadEvent } from '@sluice/engine';
import { equalJson, hostEventTypes, type Instant } from '@sluice/model';
import type { OutcomeChoice } from './spec.ts';

/** Events by which sales is in touch with a lead: what is written from then on may know how it ends. */
const contactTypes: ReadonlySet<string> = new Set([
  'sales.accepted',
  'sales.rejected',
  'deal.opened',
  'deal.won',
  'deal.lost',
]);
const ofHost: ReadonlySet<string> = new Set(hostEventTypes);

/** What happened to a lead, whatever any workflow made of it. */
export interface Facts {
  /** When it came. */
  readonly entry: Instant;
  /** The first event of sales; null where sales was never in touch. */
  readonly contact: { readonly at: Instant; readonly seq: number } | null;
  /** When the outcome came; null for none, or none yet. */
  readonly outcomeAt: Instant | null;
}

const outcomeTypes = { won: 'deal.won', accepted: 'sales.accepted' } as const;

/** When the events say the outcome came. A stage is not told by events: see `stageAt`. */
const outcomeIn = (events: readonly PastLeadEvent[], outcome: OutcomeChoice): Instant | null => {
  if (outcome.kind === 'stage') return null;
  if (outcome.kind !== 'trait') {
    const type = outcomeTypes[outcome.kind];
    return events.find((event) => event.type === type)?.occurredAt ?? null;
  }
  let told: { readonly at: Instant; readonly holds: boolean } | null = null;
  for (const { traits, occurredAt } of events) {
    if (!Object.hasOwn(traits, outcome.trait) || (told !== null && occurredAt < told.at)) continue;
    told = { at: occurredAt, holds: equalJson(traits[outcome.trait] ?? null, outcome.value) };
  }
  return told?.holds === true ? told.at : null;
};

/** The facts in a lead's events; `stageAt` is when it really entered the stage asked for. */
export const factsOf = (
  events: readonly PastLeadEvent[],
  options: {
    readonly outcome: OutcomeChoice | null;
    readonly createdAt: Instant;
    readonly stageAt: Instant | null;
  },
): Facts => {
  const first = events.find(({ type }) => !contactTypes.has(type) && !ofHost.has(type));
  const contact = events.find(({ type }) => contactTypes.has(type));
  const { outcome, stageAt } = options;
  return {
    entry: first?.occurredAt ?? contact?.occurredAt ?? options.createdAt,
    contact: contact === undefined ? null : { at: contact.occurredAt, seq: contact.seq },
    outcomeAt: outcome === null ? null : outcome.kind === 'stage' ? stageAt : outcomeIn(events, outcome),
  };
};
