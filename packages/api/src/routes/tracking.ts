import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { object } from '../schemas/shape.ts';
import { BrowserKey, BrowserKeyPage, origins } from '../schemas/tracking.ts';
import { byId } from './params.ts';

const tag = 'tracking';

export const trackingRoutes = {
  listBrowserKeys: defineRoute({
    id: 'listBrowserKeys',
    method: 'GET',
    path: '/v1/browser-keys',
    summary: 'Keys of web pages.',
    tag,
    scope: 'all',
    replies: { 200: BrowserKeyPage },
  }),
  createBrowserKey: defineRoute({
    id: 'createBrowserKey',
    method: 'POST',
    path: '/v1/browser-keys',
    summary: 'Make a key for the pages of a site; it takes events from the named origins only.',
    tag,
    scope: 'all',
    body: object({ name: Type.String({ minLength: 1, maxLength: 200 }), origins }),
    replies: { 201: BrowserKey },
  }),
  deleteBrowserKey: defineRoute({
    id: 'deleteBrowserKey',
    method: 'DELETE',
    path: '/v1/browser-keys/{id}',
    summary: 'Revoke a key of web pages: what they tell is refused from then on.',
    tag,
    scope: 'all',
    params: byId,
    replies: { 204: null },
  }),
  markAsPerson: defineRoute({
    id: 'markAsPerson',
    method: 'POST',
    path: '/v1/events/{id}/person',
    summary: 'Say that an event set apart as a machine’s was a person’s: it happens now for the rules.',
    tag,
    scope: 'all',
    params: object({ id: Type.String({ minLength: 1, maxLength: 200 }) }),
    replies: { 202: object({ event: Type.String() }) },
  }),
};
