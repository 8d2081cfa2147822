import { Type } from 'typebox';
import { Json } from './json.ts';
import { Effect } from './sales.ts';
import { instant, nullable, object, page, words } from './shape.ts';

const count = Type.Integer({ minimum: 0 });
const ms = (description: string) => nullable(Type.Number({ description }));

const waiting = object({
  waiting: count,
  oldestMs: ms('Age of the oldest that is due, in milliseconds; null when none is.'),
});

/** How a stage went within the last minutes, over all processes. */
const stage = object({
  stage: words(['ingest', 'judged', 'effect']),
  perMinute: Type.Number(),
  failed: count,
  p50Ms: ms('Half took at most this long.'),
  p95Ms: ms('95 of 100 took at most this long.'),
  minutes: Type.Array(object({ at: instant(), n: count }), { description: 'Oldest first.' }),
});

/** A place effects go to. */
export const Destination = object(
  {
    name: Type.String(),
    kind: words(['webhook', 'smtp', 'mailbox', 'handoff', 'plugin', 'demo']),
    state: words(['closed', 'open', 'probing'], {
      description: '`open` lets nothing through; `probing` lets one effect through to see.',
    }),
    nextProbeAt: nullable(instant()),
    atOnce: Type.Integer(),
    perMinute: Type.Integer({ description: '0 for no limit.' }),
    limitsSet: Type.Boolean({ description: 'Somebody has set the limits; else they are the defaults.' }),
    waiting: count,
    running: count,
    deadLetters: count,
    done: count,
    failed: count,
    oldestMs: ms('Age of the oldest effect that is due.'),
    lastOkAt: nullable(instant()),
    lastFailedAt: nullable(instant()),
    lastError: nullable(Type.String()),
    lastChange: nullable(
      object(
        { at: instant(), kind: words(['closed', 'limited']), who: nullable(Type.String()) },
        { description: 'What a person did to it last: let it go on at once, or set its limits.' },
      ),
    ),
  },
  { title: 'Destination' },
);

/** The state of the whole. */
export const Operations = object(
  {
    at: instant(),
    events: waiting,
    timers: object({ ...waiting.properties, later: count }),
    effects: object({
      ...waiting.properties,
      running: count,
      later: count,
      parked: count,
      failed: count,
    }),
    parkedTypes: Type.Array(object({ type: Type.String(), count })),
    quarantined: count,
    stages: Type.Array(stage),
    destinations: Type.Array(Destination),
    workers: Type.Array(
      object({ id: Type.String(), partitions: Type.Array(Type.Integer()), expiresInMs: Type.Number() }),
    ),
    partitionsHeld: count,
    partitions: count,
    database: object({
      bytes: count,
      tables: Type.Array(object({ name: Type.String(), bytes: count })),
    }),
  },
  { title: 'Operations' },
);

export const WorkflowErrorPage = page(
  object(
    {
      workflow: object({ id: Type.String(), name: Type.String(), version: Type.Integer() }),
      node: Type.String(),
      code: Type.String(),
      message: Type.String(),
      lead: Type.String(),
      count,
      firstAt: instant(),
      lastAt: instant(),
    },
    { title: 'WorkflowError' },
  ),
);

export const QuarantinePage = page(
  object(
    {
      id: Type.Integer(),
      lead: Type.String(),
      event: Type.String(),
      type: nullable(Type.String()),
      code: Type.String(),
      message: Type.String(),
      at: instant(),
      retriedAt: nullable(instant()),
      retriedBy: nullable(Type.String()),
    },
    { title: 'QuarantinedEvent' },
  ),
);

/** One effect with all that happened to it. */
export const EffectDetail = object(
  {
    ...Effect.properties,
    edits: Type.Integer({ description: 'How often its input was changed by hand.' }),
    email: nullable(Type.String()),
    inputSchema: nullable(Json),
    history: Type.Array(
      object({
        at: instant(),
        kind: words(['failed', 'done', 'retried', 'edited', 'given-up', 'cancelled']),
        attempt: nullable(Type.Integer()),
        ms: nullable(Type.Integer()),
        message: nullable(Type.String()),
        who: nullable(Type.String()),
        before: Json,
      }),
    ),
  },
  { title: 'EffectDetail' },
);

export const DeadLetterGroup = object(
  {
    destination: nullable(Type.String()),
    workflow: object({ id: Type.String(), name: Type.String() }),
    error: nullable(Type.String()),
    count,
    latest: instant(),
  },
  { title: 'DeadLetterGroup' },
);
