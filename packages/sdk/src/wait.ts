import type { Json, Rule } from './json.ts';

/** Whose clock counts: the lead's (else its company's, else the workspace's), or an IANA zone by name. */
export type WaitZone = 'lead' | 'account' | 'workspace' | (string & {});

/** A length of time in whole units. Months, weeks and days keep the time of day when clocks change. */
export interface WaitDuration {
  readonly months?: number;
  readonly weeks?: number;
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
}

/** Hours of a day, `HH:MM`, from the first minute to before the last; over midnight where `to` is not after `from`. */
export interface WaitHours {
  readonly from: string;
  readonly to: string;
}

/** When a run may go on. */
export interface WaitWindow extends WaitHours {
  readonly weekdays: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[];
  /** Hours of any day in which it may not. */
  readonly quiet?: readonly WaitHours[];
  readonly zone: WaitZone;
}

/**
 * What the `logic` of a wait gives: until when. An instant is milliseconds or ISO 8601 text. Null, and an instant
 * that is past, do not wait; null of a wait for an event sets no deadline.
 */
export type WaitValue =
  | null
  | number
  | string
  /** Milliseconds, or units of the calendar on the lead's clock. */
  | { readonly for: number | WaitDuration; readonly zone?: WaitZone }
  | { readonly window: WaitWindow }
  | {
      /** A date (`2026-03-29`) is its midnight in the zone. */
      readonly until: Json;
      readonly plus?: WaitDuration;
      /** Another time of that day, `HH:MM`. */
      readonly at?: string;
      readonly zone?: WaitZone;
      /** Port to leave by at once where the instant is past, and where there is none; null ends the run. Default `out`. */
      readonly past?: string | null;
      readonly missing?: string | null;
    };

/** The event a wait also ends by, and what must hold when it happens. */
export interface WaitAnswer {
  readonly event: string;
  readonly where: Rule;
}
