import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { instant, map, object, page, words } from '../schemas/shape.ts';
import { byId } from './params.ts';

const tag = 'privacy';
const removed = map(Type.Integer());

/** A line of the book of deletions. */
const Deletion = object(
  {
    at: instant(),
    kind: words(['lead', 'events', 'traces'], {
      description: 'A person; events or traces that were kept long enough.',
    }),
    detail: map(Type.Union([Type.String(), Type.Number()])),
  },
  { title: 'Deletion' },
);

export const privacyRoutes = {
  exportLead: defineRoute({
    id: 'exportLead',
    method: 'GET',
    path: '/v1/leads/{id}/export',
    summary: 'Everything that is kept of one person, as one file: a JSON object a line.',
    tag,
    scope: 'read',
    params: byId,
    produces: 'application/x-ndjson',
    replies: { 200: Type.String() },
  }),
  eraseLead: defineRoute({
    id: 'eraseLead',
    method: 'DELETE',
    path: '/v1/leads/{id}',
    summary: 'Delete a person for good: profile, events, points, messages, decisions. Counts stay.',
    tag,
    scope: 'all',
    params: byId,
    replies: { 200: object({ removed }) },
  }),
  listDeletions: defineRoute({
    id: 'listDeletions',
    method: 'GET',
    path: '/v1/deletions',
    summary: 'What was deleted lately, by people and by retention; it does not say of whom.',
    tag,
    scope: 'read',
    replies: { 200: page(Deletion) },
  }),
};
