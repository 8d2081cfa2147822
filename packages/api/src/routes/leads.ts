import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { Lead, LeadPage, LeadScore, TimelinePage } from '../schemas/lead.ts';
import { instant, object, paging, words } from '../schemas/shape.ts';
import { byId } from './params.ts';

const tag = 'leads';
const word = Type.Optional(Type.String({ maxLength: 320 }));

export const leadRoutes = {
  listLeads: defineRoute({
    id: 'listLeads',
    method: 'GET',
    path: '/v1/leads',
    summary: 'List leads; `email` finds one exactly, `q` searches names and addresses.',
    tag,
    scope: 'read',
    query: object({
      q: word,
      email: word,
      stage: word,
      band: word,
      owner: word,
      sort: Type.Optional(words(['score', 'recent'])),
      ...paging,
    }),
    replies: { 200: LeadPage },
  }),
  getLead: defineRoute({
    id: 'getLead',
    method: 'GET',
    path: '/v1/leads/{id}',
    summary: 'One lead: traits, stages, score, waiting runs.',
    tag,
    scope: 'read',
    params: byId,
    replies: { 200: Lead },
  }),
  getLeadScore: defineRoute({
    id: 'getLeadScore',
    method: 'GET',
    path: '/v1/leads/{id}/score',
    summary: 'Why the score is what it is, now or at an instant: rows that sum to it.',
    tag,
    scope: 'read',
    params: byId,
    query: object({ at: Type.Optional(instant()) }),
    replies: { 200: LeadScore },
  }),
  getLeadTimeline: defineRoute({
    id: 'getLeadTimeline',
    method: 'GET',
    path: '/v1/leads/{id}/timeline',
    summary: 'Events, decisions, effects, points and stage moves, newest first.',
    tag,
    scope: 'read',
    params: byId,
    query: object(paging),
    replies: { 200: TimelinePage },
  }),
  setLeadStage: defineRoute({
    id: 'setLeadStage',
    method: 'POST',
    path: '/v1/leads/{id}/stage',
    summary: 'Move a lead by hand; goes through the log as `stage.set`.',
    tag,
    scope: 'all',
    params: byId,
    body: object({
      stage: Type.String({ minLength: 1, maxLength: 100 }),
      reason: Type.String({ minLength: 1, maxLength: 2_000 }),
    }),
    replies: { 202: object({ event: Type.String() }) },
  }),
};
