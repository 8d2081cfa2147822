import type { EffectRequest } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

export const effectWrites: WriteKind<EffectRequest> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into outbox (key, lead, type, input, cause, run, subject, requested_at)
    select key, lead, type, coalesce(input, 'null'), rule, run, subject, at
    from json_to_recordset(${rowsParam(rows)}) as r(key text, lead uuid, type text, input jsonb, rule jsonb, run text, subject jsonb, at bigint)
    on conflict (key) do nothing`,
};
