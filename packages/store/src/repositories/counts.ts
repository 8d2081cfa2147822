import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { isUuid } from '../uuid.ts';

export interface NodeCount {
  /** Times a run came by, whichever way it went on. */
  readonly passed: number;
  readonly ports: Readonly<Record<string, number>>;
  /** Runs standing here now. */
  readonly waiting: number;
  readonly errors: number;
}

/** Port under which a failed step is counted. */
export const errorPort = '!error';

interface CountRow {
  readonly node: string;
  readonly port: string;
  readonly n: number;
}

const blank = { passed: 0, ports: {}, waiting: 0, errors: 0 };

/** Live numbers on the canvas. */
export const countsRepository = (db: Db) => ({
  /** Counts of all versions since an instant, by node. */
  async of(workflow: string, since: number): Promise<Readonly<Record<string, NodeCount>>> {
    if (!isUuid(workflow)) return {};
    const { rows } = await sql<CountRow>`
      select node, port, sum(n)::bigint as n from node_counts
      where workflow = ${workflow} and hour > ${since - 3_600_000} group by node, port
      union all
      select node, '!waiting', count(*) from runs where workflow = ${workflow} group by node`.execute(db);
    const counts = new Map<string, NodeCount>();
    for (const { node, port, n } of rows) {
      const so = counts.get(node) ?? blank;
      if (port === '!waiting') counts.set(node, { ...so, waiting: n });
      else if (port === errorPort) counts.set(node, { ...so, errors: n });
      else
        counts.set(node, {
          ...so,
          passed: so.passed + n,
          ports: port === '' ? so.ports : { ...so.ports, [port]: n },
        });
    }
    return Object.fromEntries(counts);
  },

  /** Runs started since an instant, by workflow: passages of trigger nodes. */
  async entered(since: number): Promise<Readonly<Record<string, number>>> {
    const { rows } = await sql<{ workflow: string; n: number }>`
      select c.workflow, sum(c.n)::bigint as n
      from node_counts c join workflow_versions v using (workflow, version)
      where c.hour > ${since - 3_600_000} and exists (
        select from jsonb_array_elements(v.program -> 'steps') s where s ->> 'node' = c.node and s ->> 'kind' = 'trigger')
      group by c.workflow`.execute(db);
    return Object.fromEntries(rows.map((row) => [row.workflow, row.n]));
  },
});
