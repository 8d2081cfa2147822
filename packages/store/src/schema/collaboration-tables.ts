import type { DocumentNode } from '@sluice/model';
import type { Fixed, InstantColumn, JsonColumn } from './workflow-tables.ts';

/** Any JSON object. */
export type Details = DocumentNode['config'];

/** Who changed a draft since it was last published. */
export interface DraftEditorsTable {
  workflow: string;
  person: string;
  name: string;
  at: InstantColumn;
}

export interface CommentsTable {
  id: Fixed<string>;
  workflow: Fixed<string>;
  node: string | null;
  parent: Fixed<string | null>;
  author: Fixed<string>;
  author_name: Fixed<string>;
  text: string;
  mentions: string[];
  at: Fixed<InstantColumn>;
  edited_at: InstantColumn | null;
  resolved_at: InstantColumn | null;
  resolved_by: string | null;
}

/** `published` is an approval that was used. */
export type ReviewStatus = 'open' | 'approved' | 'changes' | 'withdrawn' | 'published';

export interface ReviewsTable {
  id: Fixed<string>;
  workflow: Fixed<string>;
  /** Of the draft's meaning when approval was asked for. */
  hash: Fixed<string>;
  requested_by: Fixed<string>;
  requester_name: Fixed<string>;
  note: string | null;
  at: Fixed<InstantColumn>;
  status: ReviewStatus;
  decided_by: string | null;
  decider_name: string | null;
  decision_note: string | null;
  decided_at: InstantColumn | null;
}

export interface ActivityTable {
  id: Fixed<string>;
  at: InstantColumn;
  actor: Fixed<string>;
  actor_name: Fixed<string>;
  verb: Fixed<string>;
  workflow: Fixed<string | null>;
  details: JsonColumn<Details>;
}

export interface ShareLinksTable {
  id: Fixed<string>;
  workflow: Fixed<string>;
  /** SHA-256 of the token: the token itself is shown once. */
  token_hash: Fixed<string>;
  shows: Fixed<'draft' | 'live'>;
  created_by: Fixed<string>;
  created_at: Fixed<InstantColumn>;
  opened: number;
  last_opened_at: InstantColumn | null;
  revoked_at: InstantColumn | null;
  revoked_by: string | null;
}
