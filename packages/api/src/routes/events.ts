import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import { EventInput, IngestReply } from '../schemas/event.ts';

export const eventRoutes = {
  ingestEvents: defineRoute({
    id: 'ingestEvents',
    method: 'POST',
    path: '/v1/events',
    summary: 'Send one event, up to 1,000 in an array, or NDJSON; answered after the commit.',
    tag: 'events',
    scope: 'ingest',
    body: Type.Union([EventInput, Type.Array(EventInput, { maxItems: 1_000 })]),
    alsoConsumes: ['application/x-ndjson'],
    replies: { 202: IngestReply },
  }),
};
