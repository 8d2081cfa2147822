import type { WaitingRun } from '@sluice/model';
import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

export interface EndedRun {
  readonly lead: string;
  readonly id: string;
  readonly node: string;
}

export type StartedRun = WaitingRun & { readonly lead: string };

export const endedRunWrites: WriteKind<EndedRun> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    delete from runs using json_to_recordset(${rowsParam(rows)}) as r(lead uuid, id text, node text)
    where runs.lead = r.lead and runs.id = r.id and runs.node = r.node`,
};

export const startedRunWrites: WriteKind<StartedRun> = {
  lead: ({ lead }) => lead,
  statement: (rows) => sql`
    insert into runs (id, lead, workflow, version, node, awaits, wake_at, event, since)
    select id, lead, workflow, version, node, awaits, "wakeAt", event, since
    from json_to_recordset(${rowsParam(rows)}) as r(id text, lead uuid, workflow uuid, version int, node text, awaits text,
      "wakeAt" bigint, event text, since bigint)
    on conflict (lead, id, node) do update set awaits = excluded.awaits, wake_at = excluded.wake_at, event = excluded.event, since = excluded.since`,
};
