import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import {
  attributionModel,
  Contact,
  CountedPage,
  dimension,
  Funnel,
  Qualified,
  Revenue,
  range,
  Sources,
} from '../schemas/analytics.ts';
import { Effectiveness } from '../schemas/effectiveness.ts';
import { instant, object, paging, words } from '../schemas/shape.ts';

const tag = 'analytics';
const id = Type.String({ minLength: 1, maxLength: 100 });
const unit = Type.Optional(words(['day', 'week', 'month']));
const value = Type.Optional(
  Type.String({ maxLength: 200, description: 'Empty: those of whom it is not known.' }),
);

export const analyticsRoutes = {
  getFunnel: defineRoute({
    id: 'getFunnel',
    method: 'GET',
    path: '/v1/analytics/funnel',
    summary: 'Entries into each stage by period, and the way from stage to stage by cohort.',
    tag,
    scope: 'read',
    query: object({ ...range, unit }),
    replies: { 200: Funnel },
  }),
  getQualified: defineRoute({
    id: 'getQualified',
    method: 'GET',
    path: '/v1/analytics/qualified',
    summary: 'New qualified leads against the quota, and what sales said to them.',
    tag,
    scope: 'read',
    query: object(range),
    replies: { 200: Qualified },
  }),
  getSources: defineRoute({
    id: 'getSources',
    method: 'GET',
    path: '/v1/analytics/sources',
    summary: 'People by the source, campaign or content that first brought them, and how far they came.',
    tag,
    scope: 'read',
    query: object({ ...range, by: dimension }),
    replies: { 200: Sources },
  }),
  getContact: defineRoute({
    id: 'getContact',
    method: 'GET',
    path: '/v1/analytics/contact',
    summary: 'How long handoffs waited for an answer, against what sales promised.',
    tag,
    scope: 'read',
    query: object(range),
    replies: { 200: Contact },
  }),
  getRevenue: defineRoute({
    id: 'getRevenue',
    method: 'GET',
    path: '/v1/analytics/revenue',
    summary: 'Won revenue by what brought the people who bought.',
    tag,
    scope: 'read',
    query: object({ ...range, by: dimension, model: attributionModel }),
    replies: { 200: Revenue },
  }),
  listCounted: defineRoute({
    id: 'listCounted',
    method: 'GET',
    path: '/v1/analytics/leads',
    summary: 'The leads behind a figure, newest first; a person erased stays counted and is not shown.',
    tag,
    scope: 'read',
    query: object({
      ...range,
      set: words(['entered', 'again', 'handoffs', 'won'], {
        description: '`entered` and `again`: a stage; `won`: deals.',
      }),
      stage: Type.Optional(id),
      next: Type.Optional(id),
      reached: Type.Optional(words(['yes', 'no'], { description: 'Whether they reached `next` in time.' })),
      by: Type.Optional(dimension),
      value,
      status: Type.Optional(words(['accepted', 'rejected', 'open', 'in-time', 'late'])),
      owner: Type.Optional(Type.String({ maxLength: 100, description: 'Id of a rep; empty: nobody.' })),
      model: Type.Optional(attributionModel),
      currency: Type.Optional(Type.String({ maxLength: 20, description: 'Empty: none was told.' })),
      ...paging,
    }),
    replies: { 200: CountedPage },
  }),
  getEffectiveness: defineRoute({
    id: 'getEffectiveness',
    method: 'GET',
    path: '/v1/analytics/scoring',
    summary: 'What the threshold and each rule are worth, over leads that have had their time.',
    tag,
    scope: 'read',
    query: object({ ...range, outcome: Type.Optional(id) }),
    replies: { 200: Effectiveness },
  }),
  listReports: defineRoute({
    id: 'listReports',
    method: 'GET',
    path: '/v1/analytics/reports',
    summary: 'Reports of months, newest first.',
    tag,
    scope: 'read',
    replies: {
      200: object({
        items: Type.Array(object({ month: Type.String(), madeAt: instant(), text: Type.String() })),
      }),
    },
  }),
  exportAnalytics: defineRoute({
    id: 'exportAnalytics',
    method: 'GET',
    path: '/v1/analytics/export',
    summary: 'A table of analytics as CSV.',
    tag,
    scope: 'read',
    query: object({
      ...range,
      table: words(['funnel', 'conversion', 'qualified', 'sources', 'contact', 'revenue']),
      unit,
      by: Type.Optional(dimension),
      model: Type.Optional(attributionModel),
    }),
    produces: 'text/csv',
    replies: { 200: Type.String() },
  }),
};
