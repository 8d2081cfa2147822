import { sql } from 'kysely';
import { rowsParam } from '../../db.ts';
import type { WriteKind } from './write-kind.ts';

/** Passages of one node by one port within one hour. */
export interface NodeCountWrite {
  readonly workflow: string;
  readonly version: number;
  readonly node: string;
  readonly port: string;
  /** Start of the hour. */
  readonly hour: number;
  readonly n: number;
}

export const nodeCountWrites: WriteKind<NodeCountWrite> = {
  lead: () => null,
  /* In one order, so that two workers wait for each other and never in a circle. */
  statement: (rows) => sql`
    insert into node_counts as c (workflow, version, node, port, hour, n)
    select workflow, version, node, port, hour, n
    from json_to_recordset(${rowsParam(rows)}) as r(workflow uuid, version int, node text, port text, hour bigint, n bigint)
    order by workflow, hour, version, node, port
    on conflict (workflow, hour, version, node, port) do update set n = c.n + excluded.n`,
};
