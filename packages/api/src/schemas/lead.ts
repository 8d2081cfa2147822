import { Type } from 'typebox';
import { Json, JsonObject } from './json.ts';
import { instant, map, nullable, object, page, uuid, words } from './shape.ts';
import { Cause, RunTrace } from './trace.ts';

/** A score at one instant; null while there is no evidence (Unscored). */
export const Score = object(
  {
    total: nullable(Type.Number()),
    band: nullable(Type.String()),
    groups: map(object({ raw: Type.Number(), capped: Type.Number(), normalised: Type.Number() })),
  },
  { title: 'Score' },
);

/** A stage a lead entered. */
export const StageEntry = object(
  {
    stage: Type.String(),
    from: nullable(Type.String()),
    at: instant(),
    cause: nullable(Cause),
    event: Type.String(),
    eventType: Type.String({
      description: 'Tells an entry without cause: `stage.set` when a person moved the lead.',
    }),
    person: nullable(
      object(
        { name: nullable(Type.String()), reason: Type.String() },
        { description: 'Who moved the lead by hand, and why; null where nobody did.' },
      ),
    ),
  },
  { title: 'StageEntry' },
);

/** A member of sales as others see them. */
export const Owner = object(
  { id: Type.String(), name: Type.String(), email: Type.String() },
  { title: 'Owner' },
);

/** A run that waits. */
export const LeadRun = object(
  {
    id: Type.String(),
    workflow: Type.String(),
    version: Type.Integer(),
    node: Type.String(),
    awaits: nullable(Type.String({ description: 'Key of the effect whose answer it waits for.' })),
    wakeAt: nullable(instant({ description: 'When it goes on by itself.' })),
    event: nullable(Type.String({ description: 'Type of the event it waits for.' })),
    workflowName: Type.String(),
    title: Type.String({ description: 'Name of the node it stands at.' }),
    since: instant(),
  },
  { title: 'LeadRun' },
);

/** A lead, folded from its events. */
export const Lead = object(
  {
    id: uuid(),
    email: nullable(Type.String()),
    name: nullable(Type.String({ description: 'From the traits, null when unknown.' })),
    traits: JsonObject,
    account: nullable(Type.String({ description: "Domain of the company, from the lead's e-mail address." })),
    stage: Type.String(),
    stageSince: instant(),
    stages: Type.Array(StageEntry, { description: 'Every entry, oldest first.' }),
    score: Score,
    owner: nullable(Owner),
    lists: Type.Array(Type.String()),
    runs: Type.Array(LeadRun),
    createdAt: instant(),
    lastSeenAt: instant({ description: 'Time of the newest event.' }),
  },
  { title: 'Lead' },
);

export const LeadPage = page(Lead);

/** One row of a lead's score. */
export const ScoreRow = object(
  {
    at: instant(),
    group: Type.String(),
    mode: words(['add', 'set']),
    points: Type.Number({ description: 'What the rule said.' }),
    effective: Type.Number({ description: 'What it adds to the total, after limits, caps and weights.' }),
    rule: Cause,
    event: Type.String(),
    limit: Type.Optional(Type.String({ description: 'Why less than `points` counted.' })),
    decay: Type.Optional(
      Type.Number({ description: 'The share of the points time has left, 0 to 1; absent where they stay.' }),
    ),
    fades: Type.Optional(
      Type.Union(
        [
          object({ halfLifeDays: Type.Number() }),
          object({ expiresAfterDays: Type.Number(), expiresAt: instant() }),
        ],
        { description: 'How time takes from the points, as it was when they were given.' },
      ),
    ),
  },
  { title: 'ScoreRow' },
);

/** A score and the rows it is made of: `effective` of the rows sums to `total` exactly. */
export const LeadScore = object(
  {
    total: nullable(Type.Number()),
    band: nullable(Type.String()),
    groups: Score.properties.groups,
    rows: Type.Array(ScoreRow),
    formula: Type.String({ description: 'How rows become the total, with the numbers put in.' }),
    at: instant(),
    next: nullable(
      object(
        { at: instant(), total: nullable(Type.Number()), band: nullable(Type.String()) },
        {
          description:
            'When time alone next carries the total over the edge of a band or the handoff threshold, and what it is then; null where it never does, and for the past.',
        },
      ),
    ),
    pending: Type.Optional(
      Type.Literal(true, {
        description:
          'The scoring model changed since the lead was last judged: the lead itself and lists have this total and band from its next event on.',
      }),
    ),
  },
  { title: 'LeadScore' },
);

const entry = { at: instant() };

/** Something in a lead's history. */
export const TimelineEntry = Type.Union(
  [
    object({
      ...entry,
      kind: words(['event']),
      id: Type.String(),
      type: Type.String(),
      properties: JsonObject,
      traits: JsonObject,
      quarantined: nullable(Type.String({ description: 'Why it was set aside, else null.' })),
    }),
    object({ ...entry, kind: words(['decision']), trace: RunTrace }),
    object({
      ...entry,
      kind: words(['stage']),
      from: nullable(Type.String()),
      to: Type.String(),
      cause: nullable(Cause),
      event: Type.String(),
    }),
    object({
      ...entry,
      kind: words(['score']),
      group: Type.String(),
      points: Type.Number(),
      delta: Type.Number(),
      limit: nullable(Type.String()),
      rule: Cause,
      event: Type.String(),
    }),
    object({
      ...entry,
      kind: words(['effect']),
      key: Type.String(),
      type: Type.String(),
      status: Type.String(),
      attempts: Type.Integer(),
      lastError: nullable(Type.String()),
      input: Json,
      rule: Cause,
    }),
  ],
  { title: 'TimelineEntry' },
);

export const TimelinePage = page(TimelineEntry);
