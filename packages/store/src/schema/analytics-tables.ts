import type { Fixed, InstantColumn, SerialColumn } from './workflow-tables.ts';

/** An event that says what brought a lead: a source, a campaign, a piece of content. */
export interface TouchesTable {
  id: SerialColumn;
  lead: string;
  /** The lead that answers for this one. */
  person: string;
  at: InstantColumn;
  event: string;
  source: string | null;
  campaign: string | null;
  content: string | null;
}

/** A deal opened, won or lost. */
export interface DealsTable {
  id: SerialColumn;
  lead: string;
  person: string;
  at: InstantColumn;
  event: string;
  outcome: 'opened' | 'won' | 'lost';
  /** 0 where the event told none. */
  amount: number;
  currency: string | null;
}

/** What was found in a month; without a text while it is being made. */
export interface ReportsTable {
  month: Fixed<string>;
  made_at: InstantColumn;
  text: string | null;
}

/** A lead that was merged into another, with the one that answers for both. */
export interface MergedPeopleTable {
  lead: string;
  person: string;
}

/** What first brought a person. */
export interface PeopleTable {
  person: string;
  source: string | null;
  campaign: string | null;
}

/** An entry into a stage, of the person. */
export interface PersonStagesTable {
  /** Of the row in `stage_rows`. */
  id: Fixed<number>;
  person: string;
  stage: string;
  at: InstantColumn;
  /** `double`: a lead merged into the person had entered before or after the person itself did. */
  kind: 'first' | 'again' | 'double';
}
