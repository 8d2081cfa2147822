import type { LeadState } from '@sluice/model';
import { sql } from 'kysely';
import { jsonLines } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

export interface LeadWrite {
  readonly state: LeadState;
  /** As lists show it. */
  readonly name: string | null;
  readonly lastEventAt: number;
}

/** Gives the ids of the leads that are there. */
export const leadWrites: WriteKind<LeadWrite> = {
  lead: ({ state }) => state.id,
  statement: (leads) => {
    const states = leads.map(({ state }) => state);
    return sql`
      update leads l set email = r.email, name = r.name, account = r.account, stage = r.stage, band = r.band, total = r.total,
        owner = r.owner, state = r.state::json, last_event_at = greatest(l.last_event_at, r.at)
      from rows from (unnest(${states.map(({ id }) => id)}::uuid[], ${states.map(({ email }) => email)}::text[],
        ${leads.map(({ name }) => name)}::text[], ${states.map(({ account }) => account)}::text[],
        ${states.map(({ stage }) => stage)}::text[], ${states.map(({ score }) => score.band)}::text[],
        ${states.map(({ score }) => score.total)}::float8[], ${states.map(({ owner }) => owner)}::text[],
        ${leads.map(({ lastEventAt }) => lastEventAt)}::bigint[]), ${jsonLines(states)})
        as r(id, email, name, account, stage, band, total, owner, at, state)
      where l.id = r.id returning l.id`;
  },
};
