import { Type } from 'typebox';
import { Json, JsonObject } from './json.ts';
import { instant, nullable, object, page, uuid, words } from './shape.ts';

const count = Type.Integer({ minimum: 0 });
const rate = nullable(Type.Number({ description: 'A share from 0 to 1; null without leads to go by.' }));
const revision = (description: string) =>
  Type.String({ pattern: '^(draft|none|[1-9][0-9]{0,8})$', description });

/** When a lead counts as qualified. */
export const Qualification = Type.Union([
  object({
    kind: Type.Literal('score'),
    atLeast: Type.Number({ description: 'The total it must have reached.' }),
  }),
  object({ kind: Type.Literal('stage'), stage: Type.String({ maxLength: 100 }) }),
]);

/** What became of a lead, whatever any workflow thought of it. */
export const OutcomeChoice = Type.Union([
  object({ kind: Type.Literal('won') }, { description: 'A deal was won.' }),
  object({ kind: Type.Literal('accepted') }, { description: 'Sales accepted the lead.' }),
  object(
    { kind: Type.Literal('stage'), stage: Type.String({ maxLength: 100 }) },
    { description: 'The lead really entered the stage.' },
  ),
  object(
    { kind: Type.Literal('trait'), trait: Type.String({ maxLength: 200 }), value: Json },
    { description: 'A trait of the lead has this value in the end.' },
  ),
]);

const logSource = object({
  kind: Type.Literal('log'),
  recent: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 20_000, description: 'Only the people heard of last.' }),
  ),
  since: Type.Optional(instant({ description: 'Only leads first seen then or later.' })),
});
const csvSource = object({
  kind: Type.Literal('csv'),
  file: uuid({ description: 'A file uploaded before.' }),
  map: JsonObject,
  outcome: nullable(
    Type.String({ maxLength: 200, description: 'The column that says whether the lead converted.' }),
  ),
});

export const BacktestCreate = object(
  {
    workflow: uuid(),
    from: Type.Optional(
      revision('What is compared with: `draft`, the number of a version, or `none`. Default: what runs now.'),
    ),
    to: Type.Optional(revision('What is tried: `draft` (default) or the number of a version.')),
    source: Type.Optional(Type.Union([logSource, csvSource])),
    qualified: Type.Optional(Qualification),
    outcome: Type.Optional(nullable(OutcomeChoice)),
    horizonDays: Type.Optional(
      nullable(
        Type.Number({
          exclusiveMinimum: 0,
          maximum: 3_650,
          description:
            'Days after a lead came in which an outcome counts. Leads younger than that are left out.',
        }),
      ),
    ),
    until: Type.Optional(instant({ description: 'What happened later is left out. Default: now.' })),
    knownAfterContact: Type.Optional(
      Type.Array(Type.String({ maxLength: 200 }), {
        maxItems: 200,
        description:
          'Fields written during or after sales contact, beside those the workspace says so of: `lead.traits.tags`. No verdict may know them before.',
      }),
    ),
    preview: Type.Optional(
      Type.Boolean({ description: 'Quick and not listed: stops after 20 seconds with what it has.' }),
    ),
  },
  { title: 'BacktestCreate' },
);

const counted = { leads: count, converted: count, rate };
const Counted = object(counted, { title: 'BacktestCounted' });

const side = object(
  {
    label: Type.String({ description: '`draft` or the number of a version.' }),
    qualified: object({ ...counted, recall: rate, lift: nullable(Type.Number()) }),
    auc: nullable(
      Type.Number({
        description: 'How often a lead that converted scored above one that did not; ties count ½.',
      }),
    ),
    bands: Type.Array(
      object({
        ...counted,
        band: Type.String(),
        from: nullable(Type.Number()),
        to: nullable(Type.Number()),
        lift: nullable(Type.Number()),
      }),
    ),
    funnel: Type.Array(object({ stage: Type.String(), leads: count })),
    handoffs: count,
    reps: Type.Array(object({ rep: nullable(Type.String()), leads: count, perWeek: Type.Number() })),
    effects: count,
    failed: Type.Integer({ minimum: 0, description: 'Runs that failed.' }),
    refused: Type.Integer({ minimum: 0, description: 'Events that could not be judged.' }),
    unanswered: Type.Integer({
      minimum: 0,
      description: 'Runs that wait for the answer of something that was never done.',
    }),
    leaks: Type.Array(object({ node: Type.String(), title: Type.String(), field: Type.String() }), {
      description: 'Rules that read what is written during or after sales contact.',
    }),
  },
  { title: 'BacktestSide' },
);

/** What history cannot tell, and what was left out. */
const limit = object({
  code: words([
    'never-contacted',
    'never-done',
    'unanswered',
    'immature',
    'anomalies',
    'without-past',
    'earlier-versions',
    'companies-as-told',
    'withheld',
    'refused',
    'rows-left-out',
    'cut-short',
  ]),
  n: Type.Integer(),
  names: Type.Array(Type.String()),
});

export const BacktestResult = object(
  {
    sides: Type.Array(side),
    diff: nullable(object({ both: Counted, onlyFirst: Counted, onlySecond: Counted, neither: Counted })),
    gained: Type.Integer({ description: 'Leads only what is tried qualifies.' }),
    lost: Type.Integer({ description: 'Leads it no longer qualifies.' }),
    causes: Type.Array(object({ node: Type.String(), title: Type.String(), leads: count }), {
      description: 'The first reason of each difference, by step.',
    }),
    maturity: object({
      leads: count,
      matured: count,
      maturedConverted: count,
      maturedRate: rate,
      immature: count,
      convertedSoFar: count,
      soFarRate: rate,
      anomalies: Type.Integer({ description: 'Outcomes dated before the lead came: never counted as won.' }),
    }),
    cohorts: Type.Array(
      object({
        month: Type.String(),
        leads: count,
        converted: count,
        matured: count,
        maturedConverted: count,
      }),
    ),
    lived: Type.Integer({ description: 'Leads that only what runs now has judged.' }),
    until: instant(),
    limits: Type.Array(limit),
  },
  { title: 'BacktestResult' },
);

export const Backtest = object(
  {
    id: uuid(),
    workflow: uuid(),
    status: words(['queued', 'running', 'cancelling', 'done', 'cancelled', 'failed']),
    from: nullable(Type.String()),
    to: Type.String(),
    source: object({
      kind: words(['log', 'csv']),
      recent: nullable(Type.Integer()),
      since: nullable(instant()),
      name: nullable(Type.String({ description: 'Of the uploaded file.' })),
    }),
    qualified: Qualification,
    outcome: nullable(OutcomeChoice),
    outcomeColumn: nullable(Type.String()),
    horizonDays: nullable(Type.Number()),
    progress: object({
      leads: Type.Integer({ description: 'Leads there are to walk.' }),
      walked: Type.Integer(),
      events: Type.Integer(),
      cpuMs: Type.Integer(),
    }),
    requestedBy: nullable(Type.String()),
    createdAt: instant(),
    startedAt: nullable(instant()),
    finishedAt: nullable(instant()),
    error: nullable(Type.String()),
    result: nullable(BacktestResult),
  },
  { title: 'Backtest' },
);

export const BacktestPage = page(Backtest);

const RulePart = object({
  sentence: Type.String(),
  side: words(['before', 'after']),
  holds: nullable(Type.Boolean()),
});

const moment = object({ score: nullable(Type.Number()), qualifiedAt: nullable(instant()) });

export const BacktestChange = object(
  {
    lead: nullable(uuid({ description: 'Null for a row of a file.' })),
    name: Type.String(),
    kind: words(['gained', 'lost']),
    outcome: nullable(Type.Boolean()),
    before: moment,
    after: moment,
    reasons: Type.Array(
      Type.Union([
        object({
          kind: Type.Literal('points'),
          node: Type.String(),
          title: Type.String(),
          before: Type.Number(),
          after: Type.Number(),
        }),
        object({
          kind: Type.Literal('way'),
          node: Type.String(),
          title: Type.String(),
          before: nullable(Type.String()),
          after: nullable(Type.String()),
          parts: Type.Array(RulePart),
        }),
      ]),
    ),
  },
  { title: 'BacktestChange' },
);

export const BacktestChangePage = page(BacktestChange);

export const BacktestFile = object(
  {
    id: uuid(),
    name: Type.String(),
    size: Type.Integer(),
    columns: Type.Array(Type.String()),
    rows: Type.Integer(),
    sample: Type.Array(Type.Array(Type.String())),
    map: JsonObject,
    outcome: nullable(Type.String({ description: 'The column that looks like an outcome.' })),
  },
  { title: 'BacktestFile' },
);
