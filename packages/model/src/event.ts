import type { JsonObject } from '@sluice/sdk';
import type { Instant, LeadId } from './ids.ts';

/** Something that happened to a lead, as it stands in the log. */
export interface LeadEvent {
  /** The client's id, or one made at ingest; the same id twice is one event. */
  readonly id: string;
  readonly lead: LeadId;
  /** `form.submitted`, `page.viewed`, … or any other `namespace.name`. */
  readonly type: string;
  readonly properties: JsonObject;
  /** Traits told with the event. */
  readonly traits: JsonObject;
  /** Set once known; an e-mail address in lower case. */
  readonly email: string | null;
  readonly occurredAt: Instant;
}
