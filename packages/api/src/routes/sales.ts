import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { EffectPage, HandoffPage, MailboxPage } from '../schemas/sales.ts';
import { object, paging, words } from '../schemas/shape.ts';
import { byId } from './params.ts';

const reason = Type.String({ minLength: 1, maxLength: 2_000 });
const appended = object({ event: Type.String({ description: 'Id of the event appended to the log.' }) });

export const salesRoutes = {
  listHandoffs: defineRoute({
    id: 'listHandoffs',
    method: 'GET',
    path: '/v1/handoffs',
    summary: 'Leads given to sales, newest first.',
    tag: 'sales',
    scope: 'read',
    query: object({
      status: Type.Optional(words(['open', 'accepted', 'rejected', 'all'])),
      ...paging,
    }),
    replies: { 200: HandoffPage },
  }),
  acceptHandoff: defineRoute({
    id: 'acceptHandoff',
    method: 'POST',
    path: '/v1/handoffs/{id}/accept',
    summary: 'Take a lead; appends `sales.accepted` to the log.',
    tag: 'sales',
    scope: 'all',
    params: byId,
    body: object({ reason: Type.Optional(Type.String({ maxLength: 2_000 })) }),
    bodyOptional: true,
    replies: { 200: appended },
  }),
  rejectHandoff: defineRoute({
    id: 'rejectHandoff',
    method: 'POST',
    path: '/v1/handoffs/{id}/reject',
    summary: 'Give a lead back with the reason; appends `sales.rejected` to the log.',
    tag: 'sales',
    scope: 'all',
    params: byId,
    body: object({ reason }),
    replies: { 200: appended },
  }),
  listMailbox: defineRoute({
    id: 'listMailbox',
    method: 'GET',
    path: '/v1/mailbox',
    summary: 'Messages kept in the product, newest first.',
    tag: 'sales',
    scope: 'read',
    query: object(paging),
    replies: { 200: MailboxPage },
  }),
  listEffects: defineRoute({
    id: 'listEffects',
    method: 'GET',
    path: '/v1/effects',
    summary: 'What the server does outside, newest first.',
    tag: 'sales',
    scope: 'read',
    query: object({
      status: Type.Optional(words(['pending', 'failed', 'done', 'cancelled', 'all'])),
      ...paging,
    }),
    replies: { 200: EffectPage },
  }),
  retryEffect: defineRoute({
    id: 'retryEffect',
    method: 'POST',
    path: '/v1/effects/{key}/retry',
    summary: 'Try a failed effect again.',
    tag: 'sales',
    scope: 'all',
    params: object({ key: Type.String({ minLength: 1, maxLength: 1_000 }) }),
    replies: { 204: null },
  }),
};
