import { Type } from 'typebox';
import { JsonObject } from './json.ts';
import { instant, nullable, object } from './shape.ts';

/** One event from outside. Items of a batch are checked one by one against this. */
export const EventInput = object(
  {
    id: Type.Optional(
      Type.String({ minLength: 1, maxLength: 200, description: 'The same id twice is one event.' }),
    ),
    type: Type.String({
      maxLength: 100,
      pattern: '^[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+$',
      description: '`form.submitted`, `page.viewed` or any other `namespace.name`.',
    }),
    lead: object({
      id: Type.Optional(
        Type.String({
          minLength: 1,
          maxLength: 200,
          description: "The lead's id here, or its id in your own system.",
        }),
      ),
      email: Type.Optional(Type.String({ minLength: 1, maxLength: 320 })),
      anonymousId: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    }),
    traits: Type.Optional(JsonObject),
    properties: Type.Optional(JsonObject),
    occurredAt: Type.Optional(instant({ description: 'When it happened; the time of arrival when absent.' })),
  },
  { title: 'EventInput' },
);

/** An event for a dry run: whose it is stands beside it. */
export const SimulatedEvent = object(
  {
    id: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    type: EventInput.properties.type,
    lead: Type.Optional(EventInput.properties.lead),
    traits: Type.Optional(JsonObject),
    properties: Type.Optional(JsonObject),
    occurredAt: Type.Optional(instant()),
  },
  { title: 'SimulatedEvent' },
);

/** What became of a batch. Nothing rejected is stored; everything else is. */
export const IngestReply = object(
  {
    accepted: Type.Integer(),
    duplicates: Type.Integer(),
    rejected: Type.Array(
      object({
        index: Type.Integer({ description: 'Place in the batch (for NDJSON the line), from 0.' }),
        code: Type.String(),
        detail: Type.String(),
        path: Type.Optional(nullable(Type.String({ description: 'JSON Pointer into the event.' }))),
      }),
    ),
  },
  { title: 'IngestReply' },
);
