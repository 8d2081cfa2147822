import type { Cause, LeadEvent, Passage } from '@sluice/model';
import { sql } from 'kysely';
import { type Db, familyOf } from '../db.ts';
import type { Json } from '../json.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import type { EffectStatus } from '../schema/effect-tables.ts';
import { isUuid } from '../uuid.ts';
import { tracesRepository } from './traces.ts';

interface Item<K extends string, T> {
  readonly kind: K;
  readonly at: number;
  /** Unique within its kind. */
  readonly id: string;
  readonly data: T;
}

/** One thing on a lead's timeline. */
export type TimelineItem =
  | Item<'event', Pick<LeadEvent, 'type' | 'properties' | 'traits' | 'email'>>
  | Item<
      'decision',
      { readonly event: string; readonly eventType: string; readonly passages: readonly Passage[] }
    >
  | Item<
      'effect',
      {
        readonly type: string;
        readonly status: EffectStatus;
        readonly attempts: number;
        readonly lastError: string | null;
        readonly input: Json;
        readonly cause: Cause;
      }
    >
  | Item<
      'stage',
      {
        readonly from: string | null;
        readonly to: string;
        readonly rule: Cause | null;
        readonly event: string;
      }
    >;

type Decision = Extract<TimelineItem, { kind: 'decision' }>;

/** A row as it is read; of a decision only that it may be there. */
type Row = (Exclude<TimelineItem, Decision> | Item<'decision', Omit<Decision['data'], 'passages'>>) & {
  readonly rank: number;
  readonly sort: number;
};

/** The items of the rows; an event at which no workflow did anything has no decision. */
const itemsOf = async (
  traces: ReturnType<typeof tracesRepository>,
  rows: readonly Row[],
): Promise<readonly TimelineItem[]> => {
  const passages = await traces.of(rows.flatMap(({ kind, sort }) => (kind === 'decision' ? [sort] : [])));
  return rows.flatMap(({ rank: _rank, sort, ...item }): readonly TimelineItem[] => {
    if (item.kind !== 'decision') return [item];
    const passed = passages.get(sort);
    return passed === undefined ? [] : [{ ...item, data: { ...item.data, passages: passed } }];
  });
};

/** Everything about one lead, newest first, a page of which may be a few short: what an event caused stands above the event. */
export const timelineRepository = (db: Db) => ({
  async of(lead: string, request: PageRequest = {}): Promise<Page<TimelineItem>> {
    const limit = pageLimit(request);
    const after = readCursor(request.cursor, 'iiis');
    if (!isUuid(lead)) return { items: [], next: null };
    const [at, rank, sort, id] = after ?? [null, null, null, null];
    const part = (
      rankHere: number,
      sortBy: ReturnType<typeof sql>,
      idBy: ReturnType<typeof sql>,
      atBy: ReturnType<typeof sql>,
    ) =>
      sql`lead = ${familyOf(lead)} and (${at}::bigint is null or (${atBy}, ${rankHere}::int, ${sortBy}, ${idBy}) < (${at}::bigint, ${rank}::int, ${sort}::bigint, ${id}::text))
          order by ${atBy} desc, ${sortBy} desc, ${idBy} desc limit ${limit + 1}`;
    const { rows } = await sql<Row>`
      select kind, at, key as id, rank, sort, data from (
        (select 'event' as kind, occurred_at as at, id as key, 0 as rank, seq as sort,
           json_build_object('type', type, 'properties', properties, 'traits', traits, 'email', email) as data
         from events where ${part(0, sql`seq`, sql`id`, sql`occurred_at`)})
        union all
        (select 'decision', occurred_at, id as key, 1, seq as sort, json_build_object('event', id, 'eventType', type)
         from events where ${part(1, sql`seq`, sql`id`, sql`occurred_at`)})
        union all
        (select 'effect', requested_at, key, 3, 0::bigint as sort,
           json_build_object('type', type, 'status', status, 'attempts', attempts, 'lastError', last_error, 'input', input, 'cause', cause)
         from outbox where ${part(3, sql`0::bigint`, sql`key`, sql`requested_at`)})
        union all
        (select 'stage', at, id::text as key, 2, id as sort,
           json_build_object('from', from_stage, 'to', to_stage, 'rule', rule, 'event', event)
         from stage_rows where ${part(2, sql`id`, sql`id::text`, sql`at`)})
      ) t order by at desc, rank desc, sort desc, key desc limit ${limit + 1}`.execute(db);
    const page = pageOf(rows, limit, {
      item: (row) => row,
      key: (row) => [row.at, row.rank, row.sort, row.id],
    });
    return { items: await itemsOf(tracesRepository(db), page.items), next: page.next };
  },
});
