import type { Json, NamedRule } from '@sluice/sdk';
import type { CompanyDomains } from './free-mail.ts';
import type { ScoringModel } from './scoring-model.ts';

/** What a rule may ask of a field. */
export type FieldType = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'choice';

/** When a field's value is known: before sales contact it may decide, after it would leak the outcome. */
export type KnownAt = 'before-contact' | 'after-contact';

/** An entry of the field catalogue. */
export interface Field {
  /** Path in the data of a rule: `lead.traits.country`. */
  readonly path: string;
  /** As a sentence says it: `country`. */
  readonly label: string;
  readonly type: FieldType;
  readonly description?: string;
  readonly choices?: readonly string[];
  readonly knownAt: KnownAt;
}

/** A lifecycle stage with its written definition. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** A member of sales who takes handoffs. */
export interface Rep {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Ids of territories. */
  readonly territories: readonly string[];
  readonly active: boolean;
}

/** How many days things are kept; null keeps them. What was scored and decided is kept as long as its lead. */
export interface Retention {
  /** Events, from when they came in. Dropped in whole parts of the log, so some days late. */
  readonly eventDays: number | null;
  /** The way each lead took through the workflows. */
  readonly traceDays: number | null;
  /** Leads, from when they were last heard of: everything about them is deleted then. */
  readonly leadDays: number | null;
}

/** What the figures of the team are held against. */
export interface AnalyticsGoals {
  /** Leads to qualify in each week or month; null where no number was agreed on. */
  readonly quota: { readonly count: number; readonly per: 'week' | 'month' } | null;
  /** Share of handoffs sales is to accept, 0–1. */
  readonly acceptance: number;
  /** Days a lead has to reach a later stage: cohorts younger than that are still maturing. */
  readonly windowDays: number;
  /** Address of who gets the report of each month by mail; null where nobody does. */
  readonly reportTo?: string | null;
}

/** How drafts go live. */
export interface Publishing {
  /** Another person must have approved the draft as it stands. */
  readonly approval: boolean;
}

/** Settings of the workspace that workflows refer to. */
export interface Workspace {
  readonly name: string;
  /** Sender of mail: `Acme <hello@acme.test>`. */
  readonly sender: string;
  /** Where `notify marketing` goes. */
  readonly marketingEmail: string;
  /** IANA zone. */
  readonly timezone: string;
  readonly fields: readonly Field[];
  readonly segments: readonly (NamedRule & { readonly description?: string })[];
  readonly territories: readonly NamedRule[];
  readonly stages: readonly Stage[];
  readonly reps: readonly Rep[];
  readonly scoring: ScoringModel;
  /** Domains that are companies or free mail, on top of our list; none where absent. */
  readonly companyDomains?: CompanyDomains;
  /** Hours in which a rep must accept or reject. */
  readonly slaHours: number;
  /** How drafts go live; absent: whoever may edit may publish. */
  readonly publishing?: Publishing;
  /** Without it everything is kept. */
  readonly retention?: Retention;
  /** Without them {@link defaultGoals} hold. */
  readonly goals?: AnalyticsGoals;
}

/** Traits of a lead or account. */
export type Traits = Readonly<Record<string, Json>>;
