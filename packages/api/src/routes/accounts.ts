import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { AccountDetail, AccountPage, DuplicatePage, Merge, MergePreview } from '../schemas/account.ts';
import { object, paging, uuid, words } from '../schemas/shape.ts';
import { byId } from './params.ts';

const tag = 'accounts';
const word = Type.Optional(Type.String({ maxLength: 320 }));
const other = object({ other: uuid({ description: 'The lead that looks like the same person.' }) });

export const accountRoutes = {
  listAccounts: defineRoute({
    id: 'listAccounts',
    method: 'GET',
    path: '/v1/accounts',
    summary: 'Companies by domain, with what their contacts come to.',
    tag,
    scope: 'read',
    query: object({
      q: word,
      stage: word,
      band: word,
      sort: Type.Optional(words(['name', 'score'])),
      ...paging,
    }),
    replies: { 200: AccountPage },
  }),
  getAccount: defineRoute({
    id: 'getAccount',
    method: 'GET',
    path: '/v1/accounts/{domain}',
    summary: 'One company with the contacts heard of last.',
    tag,
    scope: 'read',
    params: object({ domain: Type.String({ minLength: 1, maxLength: 253 }) }),
    replies: { 200: AccountDetail },
  }),
  previewMerge: defineRoute({
    id: 'previewMerge',
    method: 'GET',
    path: '/v1/leads/{id}/merge',
    summary: 'What two leads would be as one; changes nothing.',
    tag,
    scope: 'read',
    params: byId,
    query: other,
    replies: { 200: MergePreview },
  }),
  mergeLeads: defineRoute({
    id: 'mergeLeads',
    method: 'POST',
    path: '/v1/leads/{id}/merge',
    summary: 'Unite two leads; the known one wins, of two known ones the one in the path.',
    tag,
    scope: 'all',
    params: byId,
    body: object({ ...other.properties, reason: Type.Optional(Type.String({ maxLength: 2_000 })) }),
    replies: { 202: Merge },
  }),
  listLeadMerges: defineRoute({
    id: 'listLeadMerges',
    method: 'GET',
    path: '/v1/leads/{id}/merges',
    summary: 'Leads that were merged into this one, newest first.',
    tag,
    scope: 'read',
    params: byId,
    replies: { 200: object({ items: Type.Array(Merge) }) },
  }),
  undoMerge: defineRoute({
    id: 'undoMerge',
    method: 'POST',
    path: '/v1/merges/{id}/undo',
    summary: 'Part two merged leads again; what happened since stays with the one they became.',
    tag,
    scope: 'all',
    params: byId,
    replies: { 202: Merge },
  }),
  listDuplicates: defineRoute({
    id: 'listDuplicates',
    method: 'GET',
    path: '/v1/duplicates',
    summary: 'Pairs of leads that look like one person, with the reasons.',
    tag,
    scope: 'read',
    query: object(paging),
    replies: { 200: DuplicatePage },
  }),
  dismissDuplicate: defineRoute({
    id: 'dismissDuplicate',
    method: 'POST',
    path: '/v1/duplicates/dismiss',
    summary: 'Keep that two leads are different people.',
    tag,
    scope: 'all',
    body: object({ leads: Type.Array(uuid(), { minItems: 2, maxItems: 2 }) }),
    replies: { 204: null },
  }),
};
