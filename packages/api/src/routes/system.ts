import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { JsonObject } from '../schemas/json.ts';
import { map, object, words } from '../schemas/shape.ts';

const health = object({
  status: words(['ok', 'starting', 'stopping', 'down']),
  checks: map(Type.Boolean()),
});

export const systemRoutes = {
  healthz: defineRoute({
    id: 'healthz',
    method: 'GET',
    path: '/healthz',
    summary: '200 once events are accepted.',
    tag: 'system',
    scope: 'public',
    replies: { 200: health, 503: health },
  }),
  readyz: defineRoute({
    id: 'readyz',
    method: 'GET',
    path: '/readyz',
    summary: '200 once the workers run as well.',
    tag: 'system',
    scope: 'public',
    replies: { 200: health, 503: health },
  }),
  metrics: defineRoute({
    id: 'metrics',
    method: 'GET',
    path: '/metrics',
    summary: 'Prometheus text.',
    tag: 'system',
    scope: 'public',
    produces: 'text/plain',
    replies: { 200: Type.String() },
  }),
  openapi: defineRoute({
    id: 'openapi',
    method: 'GET',
    path: '/openapi.json',
    summary: 'This document.',
    tag: 'system',
    scope: 'public',
    replies: { 200: JsonObject },
  }),
};
