import type { Instant, LeadId } from './ids.ts';

/** What an account knows of one of its contacts. */
export interface Contact {
  /** When the contact last did something of its own accord; null when never. */
  readonly engaged: Instant | null;
  readonly total: number | null;
  readonly band: string | null;
  readonly stage: string;
}

/** The contacts of an account, by lead: at most {@link maxContacts}, those engaged last. */
export type Contacts = Readonly<Record<LeadId, Contact>>;

/** Contacts an account remembers; what counts contacts counts at most so many. */
export const maxContacts = 100;

/** How many different contacts did something within the last 7, 14, 30 and 90 days. */
export interface Engaged {
  readonly d7: number;
  readonly d14: number;
  readonly d30: number;
  readonly d90: number;
}

/** What rules see of the company: of an account as it stands, of a lead as its account last told. */
export interface AccountFacts {
  readonly members: number;
  readonly engaged: Engaged;
  readonly total: number | null;
  readonly band: string | null;
  readonly stage: string | null;
}

/** Nothing has been told of the company. */
export const noAccountFacts: AccountFacts = {
  members: 0,
  engaged: { d7: 0, d14: 0, d30: 0, d90: 0 },
  total: null,
  band: null,
  stage: null,
};

const day = 86_400_000;

/** Different contacts engaged within each window before an instant. */
export function engagedOf(contacts: Contacts, now: Instant): Engaged {
  const within = (days: number): number =>
    Object.values(contacts).filter(({ engaged }) => engaged !== null && engaged > now - days * day).length;
  return { d7: within(7), d14: within(14), d30: within(30), d90: within(90) };
}

/** What a lead has told its account, so that it tells only news. */
export interface ToldAccount {
  readonly domain: string;
  readonly engaged: Instant | null;
  readonly band: string | null;
  readonly stage: string;
}
