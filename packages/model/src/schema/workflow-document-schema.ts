import { Type } from 'typebox';

/** Node and edge ids, also part of run ids and effect keys: no colons, no leading underscore. */
const id = { pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$', maxLength: 64 };
const closed = { additionalProperties: false };

/** Most nodes a workflow may have. */
export const maxNodes = 2_000;
/** Most edges a workflow may have. */
export const maxEdges = 10_000;

const node = Type.Object(
  {
    id: Type.String(id),
    type: Type.String({ pattern: '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$', maxLength: 128 }),
    version: Type.Integer({ minimum: 1 }),
    config: Type.Record(Type.String(), Type.Unknown()),
    position: Type.Object({ x: Type.Number(), y: Type.Number() }, closed),
    title: Type.Optional(Type.String({ maxLength: 200 })),
    note: Type.Optional(Type.String({ maxLength: 5_000 })),
    pinned: Type.Optional(Type.Boolean()),
  },
  closed,
);

const sticky = Type.Object(
  {
    id: Type.String(id),
    text: Type.String({ maxLength: 5_000 }),
    color: Type.Enum(['yellow', 'green', 'blue', 'red']),
    position: Type.Object({ x: Type.Number(), y: Type.Number() }, closed),
  },
  closed,
);

const edge = Type.Object(
  {
    id: Type.String(id),
    from: Type.Object({ node: Type.String(id), port: Type.String({ maxLength: 128 }) }, closed),
    to: Type.Object({ node: Type.String(id) }, closed),
  },
  closed,
);

const settings = Type.Object(
  {
    subject: Type.Optional(Type.Enum(['lead', 'account'])),
    reentry: Type.Enum(['every-time', 'once', 'while-not-running', 'once-per-period']),
    goal: Type.Unknown(),
    exit: Type.Unknown(),
    periodDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 3_650 })),
    maxWaiting: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  },
  closed,
);

/** Most tests kept with a workflow. */
export const maxTests = 200;

const passed = Type.Object(
  { node: Type.String(id), port: Type.Union([Type.String({ maxLength: 128 }), Type.Null()]) },
  closed,
);

const test = Type.Object(
  {
    id: Type.String(id),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    lead: Type.Object(
      {
        email: Type.Union([Type.String({ maxLength: 320 }), Type.Null()]),
        state: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      },
      closed,
    ),
    events: Type.Array(
      Type.Object(
        {
          type: Type.String({ minLength: 1, maxLength: 200 }),
          properties: Type.Record(Type.String(), Type.Unknown()),
          traits: Type.Record(Type.String(), Type.Unknown()),
          occurredAt: Type.Integer(),
        },
        closed,
      ),
      { minItems: 1, maxItems: 200 },
    ),
    until: Type.Union([Type.Integer(), Type.Null()]),
    expect: Type.Object(
      {
        stage: Type.String({ maxLength: 200 }),
        score: Type.Union([Type.Object({ from: Type.Number(), to: Type.Number() }, closed), Type.Null()]),
        path: Type.Array(passed, { maxItems: 10_000 }),
        effects: Type.Array(Type.Object({ node: Type.String(id), type: Type.String() }, closed), {
          maxItems: 10_000,
        }),
      },
      closed,
    ),
  },
  closed,
);

/** JSON Schema of a workflow document. */
export const workflowDocumentSchema = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 200 }),
    description: Type.Optional(Type.String({ maxLength: 5_000 })),
    nodes: Type.Array(node, { maxItems: maxNodes }),
    edges: Type.Array(edge, { maxItems: maxEdges }),
    settings,
    tests: Type.Optional(Type.Array(test, { maxItems: maxTests })),
    notes: Type.Optional(Type.Array(sticky, { maxItems: 500 })),
  },
  { ...closed, $id: 'sluice/workflow-document' },
);
