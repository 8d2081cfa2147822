import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { Json } from '../schemas/json.ts';
import {
  DeadLetterGroup,
  EffectDetail,
  Operations,
  QuarantinePage,
  WorkflowErrorPage,
} from '../schemas/operations.ts';
import { EffectPage } from '../schemas/sales.ts';
import { nullable, object, page, paging, uuid, words } from '../schemas/shape.ts';

const tag = 'operations';

const filter = {
  destination: Type.Optional(Type.String({ maxLength: 300 })),
  workflow: Type.Optional(uuid({ description: 'Id of the workflow that asked for it.' })),
  error: Type.Optional(Type.String({ maxLength: 300, description: 'Part of the latest error.' })),
};
const byKey = object({ key: Type.String({ minLength: 1, maxLength: 1_000 }) });
const byName = object({ name: Type.String({ minLength: 1, maxLength: 300 }) });

export const operationsRoutes = {
  getOperations: defineRoute({
    id: 'getOperations',
    method: 'GET',
    path: '/v1/operations',
    summary: 'What waits, how long things take, where effects go, who works.',
    tag,
    scope: 'read',
    replies: { 200: Operations },
  }),
  listWorkflowErrors: defineRoute({
    id: 'listWorkflowErrors',
    method: 'GET',
    path: '/v1/operations/errors',
    summary: 'How runs of workflows fail, the latest first.',
    tag,
    scope: 'read',
    query: object(paging),
    replies: { 200: WorkflowErrorPage },
  }),
  listQuarantine: defineRoute({
    id: 'listQuarantine',
    method: 'GET',
    path: '/v1/operations/quarantine',
    summary: 'Events that could not be judged and were set aside, newest first.',
    tag,
    scope: 'read',
    query: object(paging),
    replies: { 200: QuarantinePage },
  }),
  retryQuarantined: defineRoute({
    id: 'retryQuarantined',
    method: 'POST',
    path: '/v1/operations/quarantine/{id}/retry',
    summary: 'Put a copy of an event that was set aside at the end of the log, to be judged again.',
    tag,
    scope: 'all',
    params: object({ id: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }) }),
    replies: { 200: object({ event: Type.String({ description: 'Id of the copy.' }) }) },
  }),
  closeBreaker: defineRoute({
    id: 'closeBreaker',
    method: 'POST',
    path: '/v1/operations/destinations/{name}/close',
    summary: 'Let effects go to a destination again at once.',
    tag,
    scope: 'all',
    params: byName,
    replies: { 204: null },
  }),
  limitDestination: defineRoute({
    id: 'limitDestination',
    method: 'PUT',
    path: '/v1/operations/destinations/{name}',
    summary: 'Set what a destination may take; null is the default.',
    tag,
    scope: 'all',
    params: byName,
    body: object({
      atOnce: nullable(Type.Integer({ minimum: 1, maximum: 1_000 })),
      perMinute: nullable(Type.Integer({ minimum: 0, maximum: 1_000_000, description: '0 for no limit.' })),
    }),
    replies: { 204: null },
  }),
  listDeadLetters: defineRoute({
    id: 'listDeadLetters',
    method: 'GET',
    path: '/v1/operations/dead-letters',
    summary: 'Effects that were given up, newest first.',
    tag,
    scope: 'read',
    query: object({ ...filter, ...paging }),
    replies: { 200: EffectPage },
  }),
  countDeadLetters: defineRoute({
    id: 'countDeadLetters',
    method: 'GET',
    path: '/v1/operations/dead-letters/count',
    summary: 'How many match.',
    tag,
    scope: 'read',
    query: object(filter),
    replies: { 200: object({ count: Type.Integer() }) },
  }),
  groupDeadLetters: defineRoute({
    id: 'groupDeadLetters',
    method: 'GET',
    path: '/v1/operations/dead-letters/groups',
    summary: 'The commonest reasons.',
    tag,
    scope: 'read',
    replies: { 200: page(DeadLetterGroup) },
  }),
  changeDeadLetters: defineRoute({
    id: 'changeDeadLetters',
    method: 'POST',
    path: '/v1/operations/dead-letters/change',
    summary: 'Try all that match again, or lay them to rest.',
    tag,
    scope: 'all',
    body: object({
      act: words(['retry', 'give-up']),
      ...filter,
      most: Type.Integer({
        minimum: 1,
        maximum: 1_000_000,
        description: 'The count that was shown; no more are changed.',
      }),
    }),
    replies: { 200: object({ changed: Type.Integer() }) },
  }),
  getEffect: defineRoute({
    id: 'getEffect',
    method: 'GET',
    path: '/v1/effects/{key}',
    summary: 'One effect with its input and its attempts.',
    tag,
    scope: 'read',
    params: byKey,
    replies: { 200: EffectDetail },
  }),
  editEffect: defineRoute({
    id: 'editEffect',
    method: 'POST',
    path: '/v1/effects/{key}/edit',
    summary: 'Change the input of a failed effect and try it again; the receiver sees it under a new key.',
    tag,
    scope: 'all',
    params: byKey,
    body: object({ input: Json }),
    replies: { 204: null },
  }),
  giveUpEffect: defineRoute({
    id: 'giveUpEffect',
    method: 'POST',
    path: '/v1/effects/{key}/give-up',
    summary: 'Lay a failed effect to rest.',
    tag,
    scope: 'all',
    params: byKey,
    replies: { 204: null },
  }),
};
