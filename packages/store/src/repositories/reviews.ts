import { sql } from 'kysely';
import type { Db } from '../db.ts';
import type { ReviewStatus } from '../schema/collaboration-tables.ts';
import { isUuid, uuidv7 } from '../uuid.ts';

export interface StoredReview {
  readonly id: string;
  readonly workflow: string;
  readonly hash: string;
  readonly requestedBy: string;
  readonly requesterName: string;
  readonly note: string | null;
  readonly at: number;
  readonly status: ReviewStatus;
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
  readonly decisionNote: string | null;
  readonly decidedAt: number | null;
}

/** A person who changed a draft. */
export interface DraftEditor {
  readonly person: string;
  readonly name: string;
  readonly at: number;
}

const columns = sql`r.id, r.workflow, r.hash, r.requested_by as "requestedBy", r.requester_name as "requesterName",
  r.note, r.at, r.status, r.decided_by as "decidedBy", r.decider_name as "deciderName",
  r.decision_note as "decisionNote", r.decided_at as "decidedAt"`;

/** Approval of drafts by another person, and who changed them. */
export const reviewsRepository = (db: Db) => ({
  /** The latest that was not withdrawn. */
  async latest(workflow: string): Promise<StoredReview | null> {
    if (!isUuid(workflow)) return null;
    const { rows } = await sql<StoredReview>`
      select ${columns} from reviews r where r.workflow = ${workflow} and r.status <> 'withdrawn'
      order by r.at desc, r.id desc limit 1`.execute(db);
    return rows[0] ?? null;
  },

  /** Asks for approval; an open request of before makes way. Call it in a transaction. */
  async request(
    review: Pick<StoredReview, 'workflow' | 'hash' | 'requestedBy' | 'requesterName' | 'note' | 'at'>,
  ): Promise<string> {
    const id = uuidv7(review.at);
    await sql`select 1 from workflows where id = ${review.workflow} for update`.execute(db);
    await sql`update reviews set status = 'withdrawn' where workflow = ${review.workflow} and status = 'open'`.execute(
      db,
    );
    await sql`
      insert into reviews (id, workflow, hash, requested_by, requester_name, note, at, status)
      values (${id}, ${review.workflow}, ${review.hash}, ${review.requestedBy}, ${review.requesterName},
        ${review.note}, ${review.at}, 'open')`.execute(db);
    return id;
  },

  /** Decides an open request; false when it is open no more. */
  async decide(
    id: string,
    decision: {
      readonly status: Exclude<ReviewStatus, 'open' | 'published'>;
      readonly by: string;
      readonly name: string;
      readonly note: string | null;
      readonly now: number;
    },
  ): Promise<boolean> {
    const { rows } = await sql`
      update reviews set status = ${decision.status}, decided_by = ${decision.by}, decider_name = ${decision.name},
        decision_note = ${decision.note}, decided_at = ${decision.now}
      where id = ${id} and status = 'open' returning id`.execute(db);
    return rows.length > 0;
  },

  /** Marks what an approval was for as done: it is good for one version. */
  async used(workflow: string): Promise<void> {
    await sql`update reviews set status = 'published' where workflow = ${workflow} and status in ('open', 'approved')`.execute(
      db,
    );
  },

  /** Requests somebody else made that still wait, newest first. */
  async waitingFor(
    person: string,
    limit: number,
  ): Promise<readonly (StoredReview & { readonly workflowName: string })[]> {
    const { rows } = await sql<StoredReview & { workflowName: string }>`
      select ${columns}, w.name as "workflowName"
      from reviews r join workflows w on w.id = r.workflow and not w.archived
      where r.status = 'open' and r.requested_by <> ${person}
      order by r.at desc, r.id desc limit ${limit}`.execute(db);
    return rows;
  },

  /** Remembers that a person changed the draft. */
  async edited(workflow: string, { person, name, at }: DraftEditor): Promise<void> {
    await sql`
      insert into draft_editors (workflow, person, name, at) values (${workflow}, ${person}, ${name}, ${at})
      on conflict (workflow, person) do update set name = excluded.name, at = excluded.at`.execute(db);
  },

  /** Who changed the draft since it was last published, the last one first. */
  async editors(workflow: string): Promise<readonly DraftEditor[]> {
    if (!isUuid(workflow)) return [];
    const { rows } = await sql<DraftEditor>`
      select person, name, at from draft_editors where workflow = ${workflow} order by at desc, person`.execute(
      db,
    );
    return rows;
  },

  async forgetEditors(workflow: string): Promise<void> {
    await sql`delete from draft_editors where workflow = ${workflow}`.execute(db);
  },
});
