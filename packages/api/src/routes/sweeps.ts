import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { object } from '../schemas/shape.ts';
import { Sweep, SweepPage } from '../schemas/sweep.ts';
import { ScoringModel } from '../schemas/workspace.ts';
import { byId } from './params.ts';

const tag = 'sweeps';

export const sweepRoutes = {
  listSweeps: defineRoute({
    id: 'listSweeps',
    method: 'GET',
    path: '/v1/sweeps',
    summary: 'The latest walks over all leads, newest first, and how far they have come.',
    tag,
    scope: 'read',
    query: object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })) }),
    replies: { 200: SweepPage },
  }),
  getSweep: defineRoute({
    id: 'getSweep',
    method: 'GET',
    path: '/v1/sweeps/{id}',
    summary: 'One walk over all leads: its progress, and what it found.',
    tag,
    scope: 'read',
    params: byId,
    replies: { 200: Sweep },
  }),
  previewScoring: defineRoute({
    id: 'previewScoring',
    method: 'POST',
    path: '/v1/settings/scoring/preview',
    summary:
      'Ask who would cross which line by another scoring model; changes nothing. Saving the settings applies it.',
    tag,
    scope: 'all',
    body: object({ scoring: ScoringModel }),
    replies: { 202: Sweep },
  }),
};
