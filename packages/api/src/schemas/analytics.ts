import { Type } from 'typebox';
import { Lead, Owner } from './lead.ts';
import { instant, nullable, object, words } from './shape.ts';

const day = Type.String({ format: 'date', description: 'A day of the workspace: `2026-03-01`.' });
const count = Type.Integer({ minimum: 0 });

/** The days of a question; the last is not part of it. */
export const range = { from: day, to: day };

/** What people are told apart by. */
export const dimension = words(['source', 'campaign', 'content']);

/** Who gets the credit for a deal. */
export const attributionModel = words(['first', 'last', 'linear']);

/** How far figures go and what they are held against. */
export const AsOf = object(
  {
    zone: Type.String({ description: 'IANA zone whose days these are.' }),
    behind: Type.Integer({ description: 'Events that are judged and not counted yet.' }),
    since: nullable(instant({ description: 'The earliest that is known; null in an empty workspace.' })),
    windowDays: Type.Integer({ description: 'Days a lead has to reach a later stage.' }),
  },
  { title: 'AsOf' },
);

/** A day, week or month, or what of it lies in the range. */
const Period = object(
  { from: day, to: day, partial: Type.Boolean({ description: 'Cut off by an end of the range or by now.' }) },
  { title: 'Period' },
);

/** How many of a group reached something: the rate with its 95 % interval (Wilson), null for an empty group. */
export const Rate = object(
  {
    of: count,
    n: count,
    rate: nullable(Type.Number()),
    lower: nullable(Type.Number()),
    upper: nullable(Type.Number()),
  },
  { title: 'Rate' },
);

export const stage = object({ id: Type.String(), name: Type.String() });

/** Entries into stages and the way from stage to stage, by cohort. */
export const Funnel = object(
  {
    asOf: AsOf,
    periods: Type.Array(Period),
    stages: Type.Array(
      object({
        stage,
        entered: Type.Array(count, { description: 'People for the first time, by period.' }),
        again: Type.Array(count, { description: 'People who had been there before, by period.' }),
      }),
    ),
    ways: Type.Array(
      object({
        from: stage,
        to: stage,
        cohorts: Type.Array(
          object({
            rate: Rate,
            maturing: Type.Boolean({ description: 'Some of them still have time to get there.' }),
          }),
        ),
        matured: Rate,
      }),
    ),
  },
  { title: 'Funnel' },
);

/** New qualified leads against the quota, and what sales said to them. */
export const Qualified = object(
  {
    asOf: AsOf,
    stage,
    quota: nullable(Type.Integer({ description: 'For one whole period.' })),
    benchmark: Type.Number({ description: 'Share of handoffs to be accepted.' }),
    unit: words(['week', 'month']),
    periods: Type.Array(
      object({
        period: Period,
        entered: count,
        again: count,
        made: count,
        open: count,
        accepted: Rate,
      }),
    ),
    total: object({ entered: count, made: count, open: count, accepted: Rate }),
  },
  { title: 'Qualified' },
);

/** People by what first brought them, and how far they came. */
export const Sources = object(
  {
    asOf: AsOf,
    stage,
    next: Type.Array(stage),
    maturing: Type.Boolean({ description: 'Some of them still have time to get there.' }),
    rows: Type.Array(
      object({
        value: nullable(Type.String({ description: 'Null: not known.' })),
        entered: count,
        reached: Type.Array(Rate),
      }),
    ),
    more: Type.Boolean({ description: 'There are more than are shown.' }),
  },
  { title: 'Sources' },
);

const contactRow = object({
  owner: nullable(Owner),
  made: count,
  answered: count,
  open: count,
  late: count,
  inTime: Rate,
  medianHours: nullable(Type.Number()),
  p90Hours: nullable(Type.Number()),
});

/** How long handoffs waited for an answer. */
export const Contact = object(
  {
    asOf: AsOf,
    slaHours: Type.Number(),
    total: nullable(contactRow),
    rows: Type.Array(contactRow),
  },
  { title: 'Contact' },
);

/** Won revenue by what brought the people who bought. */
export const Revenue = object(
  {
    asOf: AsOf,
    rows: Type.Array(
      object({
        value: nullable(Type.String({ description: 'Null: nothing known touched the person before.' })),
        currency: nullable(Type.String()),
        deals: count,
        credit: Type.Number({ description: 'Deals, each shared among what touched the person.' }),
        revenue: Type.Number(),
      }),
    ),
    totals: Type.Array(
      object({ currency: nullable(Type.String()), deals: Type.Number(), revenue: Type.Number() }),
    ),
    more: Type.Boolean(),
  },
  { title: 'Revenue' },
);

/** The leads behind a figure, newest first. */
export const CountedPage = object(
  {
    total: Type.Integer({ description: 'The figure.' }),
    items: Type.Array(
      object({
        at: instant(),
        lead: nullable(Lead),
      }),
    ),
    next: nullable(Type.String()),
  },
  { title: 'CountedPage' },
);
