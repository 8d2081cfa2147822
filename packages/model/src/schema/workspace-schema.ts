import { Type } from 'typebox';

const closed = { additionalProperties: false };
const id = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', maxLength: 64 });
const name = Type.String({ minLength: 1, maxLength: 200 });
const words = Type.String({ maxLength: 5_000 });
const limit = Type.Union([Type.Number(), Type.Null()]);

const field = Type.Object(
  {
    path: Type.String({ minLength: 1, maxLength: 200 }),
    label: name,
    type: Type.Enum(['text', 'number', 'boolean', 'date', 'list', 'choice']),
    description: Type.Optional(words),
    choices: Type.Optional(Type.Array(Type.String({ maxLength: 200 }), { maxItems: 1_000 })),
    knownAt: Type.Enum(['before-contact', 'after-contact']),
  },
  closed,
);

const segment = Type.Object({ id, name, rule: Type.Unknown(), description: Type.Optional(words) }, closed);
const territory = Type.Object({ id, name, rule: Type.Unknown() }, closed);
const stage = Type.Object({ id, name, definition: words }, closed);

const rep = Type.Object(
  { id, name, email: Type.String({ maxLength: 320 }), territories: Type.Array(id), active: Type.Boolean() },
  closed,
);

const band = Type.Object({ id, name, from: limit, to: limit, color: Type.String({ maxLength: 50 }) }, closed);

const days = Type.Number({ exclusiveMinimum: 0, maximum: 3_650 });
const decay = Type.Union([
  Type.Object({ halfLifeDays: days }, closed),
  Type.Object({ expiresAfterDays: days }, closed),
  Type.Null(),
]);

const group = Type.Object(
  {
    id,
    name,
    cap: limit,
    weight: Type.Number(),
    floor: Type.Optional(limit),
    decay: Type.Optional(decay),
  },
  closed,
);

const domains = Type.Array(Type.String({ minLength: 3, maxLength: 253 }), { maxItems: 5_000 });

/** JSON Schema of a scoring model. */
export const scoringModelSchema = Type.Object(
  {
    normalise: Type.Enum(['weighted', 'sum']),
    groups: Type.Array(group, { minItems: 1, maxItems: 50 }),
    bands: Type.Array(band, { maxItems: 50 }),
    handoffThreshold: Type.Number(),
  },
  closed,
);

const keptDays = Type.Union([Type.Integer({ minimum: 1, maximum: 36_500 }), Type.Null()]);

const goals = Type.Object(
  {
    quota: Type.Union([
      Type.Object(
        { count: Type.Integer({ minimum: 1, maximum: 10_000_000 }), per: Type.Enum(['week', 'month']) },
        closed,
      ),
      Type.Null(),
    ]),
    acceptance: Type.Number({ minimum: 0, maximum: 1 }),
    windowDays: Type.Integer({ minimum: 1, maximum: 730 }),
    reportTo: Type.Optional(Type.Union([Type.String({ maxLength: 320 }), Type.Null()])),
  },
  closed,
);

/** JSON Schema of a workspace's settings. */
export const workspaceSchema = Type.Object(
  {
    name,
    sender: Type.String({ maxLength: 500 }),
    marketingEmail: Type.String({ maxLength: 320 }),
    timezone: Type.String({ minLength: 1, maxLength: 100 }),
    fields: Type.Array(field, { maxItems: 2_000 }),
    segments: Type.Array(segment, { maxItems: 500 }),
    territories: Type.Array(territory, { maxItems: 500 }),
    stages: Type.Array(stage, { minItems: 1, maxItems: 100 }),
    reps: Type.Array(rep, { maxItems: 1_000 }),
    scoring: scoringModelSchema,
    companyDomains: Type.Optional(Type.Object({ freeMail: domains, companies: domains }, closed)),
    slaHours: Type.Number({ exclusiveMinimum: 0 }),
    publishing: Type.Optional(Type.Object({ approval: Type.Boolean() }, closed)),
    retention: Type.Optional(
      Type.Object({ eventDays: keptDays, traceDays: keptDays, leadDays: keptDays }, closed),
    ),
    goals: Type.Optional(goals),
  },
  { ...closed, $id: 'sluice/workspace' },
);
