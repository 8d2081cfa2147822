import type { JsonObject } from '@sluice/sdk';

/** An event whose shape was checked by `eventInputSchema`, with its time as an instant. */
export interface IncomingEvent {
  /** The client's id; one is made when absent. */
  readonly id?: string | undefined;
  readonly type: string;
  readonly lead: {
    readonly id?: string | undefined;
    readonly email?: string | undefined;
    readonly anonymousId?: string | undefined;
  };
  readonly traits?: JsonObject | undefined;
  readonly properties?: JsonObject | undefined;
  /** Milliseconds; now when absent. */
  readonly occurredAt?: number | undefined;
}

/** Why one event of a batch was not taken. */
export interface Rejection {
  readonly index: number;
  readonly code: 'event.no-identity' | 'event.invalid' | 'event.in-the-future';
  readonly detail: string;
}

/** The answer to a batch, once it is committed. */
export interface IngestResult {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly Rejection[];
  /** Id of each event taken or known before, and the lead it belongs to, by index; null for a rejected one. */
  readonly events: readonly ({ readonly id: string; readonly lead: string | null } | null)[];
}
