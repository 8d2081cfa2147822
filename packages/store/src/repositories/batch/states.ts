import type { LeadState } from '@sluice/model';
import { sql } from 'kysely';
import { arrayText } from '../../array-text.ts';
import { jsonLines } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** A lead's state after the batch. */
export interface StateWrite {
  readonly state: LeadState;
  /** Whether this was the lead's first turn: there is no row yet. */
  readonly born: boolean;
}

const rowsOf = (writes: readonly StateWrite[]) => sql`
  rows from (unnest(${arrayText(writes.map(({ state }) => state.id))}::uuid[]), ${jsonLines(writes.map(({ state }) => state))})
    as r(lead, state)`;

const update = (writes: readonly StateWrite[]) => sql`
  update lead_states s set state = r.state::json from ${rowsOf(writes)} where s.lead = r.lead returning s.lead`;

const insert = (writes: readonly StateWrite[]) => sql`
  insert into lead_states (lead, state)
  select r.lead, r.state::json from ${rowsOf(writes)} join leads l on l.id = r.lead
  on conflict (lead) do update set state = excluded.state returning lead`;

/** Gives the ids of the leads that are there. */
export const stateWrites: WriteKind<StateWrite> = {
  lead: ({ state }) => state.id,
  statement: (writes) => {
    const born = writes.filter((write) => write.born);
    if (born.length === 0) return update(writes);
    if (born.length === writes.length) return insert(writes);
    const known = writes.filter((write) => !write.born);
    return sql`
      with known as (${update(known)}), born as (${insert(born)})
      select lead from known union all select lead from born`;
  },
};
