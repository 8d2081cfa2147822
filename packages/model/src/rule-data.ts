import type { Json, JsonObject } from '@sluice/sdk';
import type { AccountFacts } from './account.ts';
import type { Instant, LeadId } from './ids.ts';
import type { Score } from './scoring-model.ts';

/** What every rule sees. */
export interface RuleData {
  readonly lead: {
    readonly id: LeadId;
    readonly email: string | null;
    readonly traits: Readonly<Record<string, Json>>;
    readonly owner: string | null;
    readonly lists: readonly string[];
    readonly createdAt: Instant;
    readonly stageSince: Instant;
  };
  /** The company; `domain` is null for free-mail and unknown. */
  readonly account: { readonly domain: string | null } & AccountFacts;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly properties: JsonObject;
    readonly occurredAt: Instant;
  };
  readonly score: Score;
  /** Id of the lead's stage. */
  readonly stage: string;
  /** Values of the program's counters, by key. */
  readonly counts: Readonly<Record<string, Json>>;
  /** The lead's clock, in ms. */
  readonly now: Instant;
}
