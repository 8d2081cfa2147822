import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const key = Type.String({ minLength: 1, maxLength: 200 });
/** A record of anything: what stands in it is the sender's own. */
const open = Type.Record(Type.String(), Type.Unknown(), { maxProperties: 500 });

/** JSON Schema of an event as `POST /v1/events` takes it; who it is about needs at least one name. */
export const eventInputSchema = Type.Object(
  {
    id: Type.Optional(key),
    type: Type.String({ pattern: '^[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)+$', maxLength: 100 }),
    lead: Type.Object(
      {
        id: Type.Optional(key),
        email: Type.Optional(Type.String({ minLength: 3, maxLength: 320 })),
        anonymousId: Type.Optional(key),
      },
      { ...closed, minProperties: 1 },
    ),
    traits: Type.Optional(open),
    properties: Type.Optional(open),
    occurredAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, $id: 'sluice/event' },
);

/** An event as a client sends it. */
export type EventInput = Static<typeof eventInputSchema>;
