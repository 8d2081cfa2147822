import type { JsonObject } from '@sluice/sdk';
import { type EventRow, eventDigest, uuidv7 } from '@sluice/store';
import type { IncomingEvent, Rejection } from './incoming.ts';
import { unstorable } from './storable.ts';

/** An event ready for the log, its lead not yet known. */
export interface PreparedEvent {
  readonly id: string;
  readonly type: string;
  /** Id of the lead where it is known for certain: events of the host. Dropped when the lead is gone. */
  readonly lead: string | null;
  /** Domain of the account an event of the host is for; the account is made when there is none. */
  readonly account?: string;
  readonly external: string | null;
  readonly email: string | null;
  readonly anonymous: string | null;
  readonly properties: JsonObject;
  readonly traits: JsonObject;
  readonly occurredAt: number;
  /** Parts of its row made while another group commits, so that the log is held for less time. */
  readonly row?: EventRow;
  /** Trace context of a sampled event. */
  readonly trace?: string;
  /** New leads of this event belong to the demo company. */
  readonly demo: boolean;
}

const day = 86_400_000;
const text = (value: string | undefined): string | null => {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const problemOf = (event: IncomingEvent, names: readonly (string | null)[]): string | null =>
  unstorable([event.id ?? '', event.type, ...names]) ??
  unstorable(event.properties) ??
  unstorable(event.traits);

/** Checks what the schema cannot and brings names into their one form. */
export const prepare = (
  event: IncomingEvent,
  options: { readonly now: number; readonly demo: boolean; readonly checked: boolean },
): PreparedEvent | Omit<Rejection, 'index'> => {
  const external = text(event.lead.id);
  const email = text(event.lead.email)?.toLowerCase() ?? null;
  const anonymous = text(event.lead.anonymousId);
  if (external === null && email === null && anonymous === null)
    return { code: 'event.no-identity', detail: 'An event needs lead.id, lead.email or lead.anonymousId.' };
  const occurredAt = event.occurredAt ?? options.now;
  if (!Number.isFinite(occurredAt) || occurredAt < 0)
    return { code: 'event.invalid', detail: 'occurredAt must not lie before 1970.' };
  if (occurredAt > options.now + day)
    return { code: 'event.in-the-future', detail: 'occurredAt must lie at most a day ahead.' };
  const problem = options.checked ? null : problemOf(event, [external, email, anonymous]);
  if (problem !== null) return { code: 'event.invalid', detail: problem };
  const id = event.id ?? uuidv7(options.now);
  const properties = event.properties ?? {};
  const traits = event.traits ?? {};
  return {
    id,
    type: event.type,
    lead: null,
    external,
    email,
    anonymous,
    properties,
    traits,
    row: {
      digest: eventDigest(id),
      properties: JSON.stringify(properties),
      traits: JSON.stringify(traits),
    },
    occurredAt: Math.trunc(occurredAt),
    demo: options.demo,
  };
};
