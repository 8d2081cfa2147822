import { type RawBuilder, sql } from 'kysely';

/** What people are told apart by. */
export type Dimension = 'source' | 'campaign' | 'content';

/** Who gets the credit for a deal: the first touch, the last before it, or all alike. */
export type AttributionModel = 'first' | 'last' | 'linear';

interface Span {
  readonly fromAt: number;
  /** Exclusive. */
  readonly toAt: number;
}

/** Those a cohort follows to a later stage. */
export interface Next {
  readonly stage: string;
  readonly withinMs: number;
  readonly reached: boolean;
}

/** Which people stand behind a figure. */
export type Population =
  | (Span & {
      /** `entered`: for the first time; `again`: not for the first time. */
      readonly set: 'entered' | 'again';
      readonly stage: string;
      /** Only those first brought by this; a null value is those of whom it is not known. */
      readonly by?: { readonly dimension: Dimension; readonly value: string | null } | undefined;
      readonly next?: Next | undefined;
    })
  | (Span & {
      readonly set: 'handoffs';
      readonly status?: HandoffStatus | undefined;
      readonly owner?: string | null | undefined;
    })
  | (Span & {
      readonly set: 'won';
      readonly by?: { readonly dimension: Dimension; readonly value: string | null } | undefined;
      readonly model: AttributionModel;
      readonly currency?: string | null | undefined;
    });

/** `late`: answered too late, or not answered though it is due. */
export type HandoffStatus = 'accepted' | 'rejected' | 'open' | 'in-time' | 'late';

/**
 * The people of a cohort: `person, at, value`. By source and campaign they are those who first entered the stage in
 * the span, with what first brought them; by content those who first met a piece of content in it, once for each.
 */
export const cohort = (dimension: Dimension | null, { stage, fromAt, toAt }: Span & { stage: string }) =>
  dimension === 'content'
    ? sql`
        select person, at, value from (
          select person, content as value, min(at) as at from touches where content is not null group by person, content
        ) c where at >= ${fromAt}::bigint and at < ${toAt}::bigint`
    : sql`
        select s.person, s.at, ${dimension === null ? sql`null::text` : sql.ref(`p.${dimension}`)} as value
        from person_stages s left join people p using (person)
        where s.stage = ${stage} and s.kind = 'first' and s.at >= ${fromAt}::bigint and s.at < ${toAt}::bigint`;

/** When a person of the cohort `c` next entered a stage, within a time of the cohort's own instant; else null. */
export const reachedAt = (stage: string, withinMs: number): RawBuilder<number | null> => sql`(
  select min(n.at) from person_stages n where n.person = c.person and n.stage = ${stage} and n.at >= c.at and n.at <= c.at + ${withinMs}::bigint)`;

/** Handoffs of people in a span, by when they were made. */
export const handoffsIn = ({ fromAt, toAt }: Span) => sql`
  select h.id, coalesce(m.person, h.lead) as person, h.created_at as at, h.decided_at, h.due_at, h.status, h.owner, h.cause, h.decision_reason
  from handoffs h left join merged_people m on m.lead = h.lead
  where h.created_at >= ${fromAt}::bigint and h.created_at < ${toAt}::bigint
    and not exists (select from leads l where l.id = h.lead and l.kind = 'account')`;

/** Whether a handoff is of a status at an instant. */
export const handoffIs = (status: HandoffStatus, now: number): RawBuilder<boolean> =>
  ({
    accepted: sql<boolean>`status = 'accepted'`,
    rejected: sql<boolean>`status = 'rejected'`,
    open: sql<boolean>`status = 'open'`,
    'in-time': sql<boolean>`(decided_at is not null and decided_at <= due_at)`,
    late: sql<boolean>`coalesce(decided_at, ${now}::bigint) > due_at`,
  })[status];

const shares: Readonly<Record<AttributionModel, RawBuilder<unknown>>> = {
  first: sql`case when nth = 1 then 1.0 else 0 end`,
  last: sql`case when nth = n then 1.0 else 0 end`,
  linear: sql`1.0 / n`,
};

/** Deals won in a span, shared among what touched the person before: `deal, person, at, amount, currency, value, share`. */
export const creditOf = (dimension: Dimension, model: AttributionModel, { fromAt, toAt }: Span) => sql`
  select deal, person, at, amount, currency, value, sum(share)::float8 as share from (
    select w.id as deal, w.person, w.at, w.amount, w.currency, t.value,
      case when t.n is null then 1.0 else ${shares[model]} end as share
    from deals w left join lateral (
      select t.${sql.ref(dimension)} as value, row_number() over (order by t.at, t.id) as nth, count(*) over () as n
      from touches t where t.person = w.person and t.at <= w.at and t.${sql.ref(dimension)} is not null) t on true
    where w.outcome = 'won' and w.at >= ${fromAt}::bigint and w.at < ${toAt}::bigint) s
  where share > 0 group by deal, person, at, amount, currency, value`;

/** The rows behind a figure: `ref, person, at`, one for each thing counted. */
export const populationRows = (of: Population, now: number): RawBuilder<unknown> => {
  if (of.set === 'handoffs') {
    const owner = of.owner === undefined ? sql`true` : sql`owner is not distinct from ${of.owner}::text`;
    const status = of.status === undefined ? sql`true` : handoffIs(of.status, now);
    return sql`select id::text as ref, person, at from (${handoffsIn(of)}) h where ${status} and ${owner}`;
  }
  if (of.set === 'won') {
    const credit = creditOf(of.by?.dimension ?? 'source', of.model, of);
    const value = of.by === undefined ? sql`true` : sql`value is not distinct from ${of.by.value}::text`;
    const currency =
      of.currency === undefined ? sql`true` : sql`currency is not distinct from ${of.currency}::text`;
    return sql`select distinct deal::text as ref, person, at from (${credit}) w where ${value} and ${currency}`;
  }
  if (of.set === 'again')
    return sql`
      select id::text as ref, person, at from person_stages
      where stage = ${of.stage} and kind = 'again' and at >= ${of.fromAt}::bigint and at < ${of.toAt}::bigint`;
  const value = of.by === undefined ? sql`true` : sql`c.value is not distinct from ${of.by.value}::text`;
  const next =
    of.next === undefined
      ? sql`true`
      : sql`${reachedAt(of.next.stage, of.next.withinMs)} is ${of.next.reached ? sql`not null` : sql`null`}`;
  return sql`
    select c.person::text as ref, c.person, c.at from (${cohort(of.by?.dimension ?? null, of)}) c where ${value} and ${next}`;
};
