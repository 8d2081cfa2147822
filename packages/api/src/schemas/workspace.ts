import { Type } from 'typebox';
import { Rule } from './json.ts';
import { nullable, object, words } from './shape.ts';

const id = Type.String({ minLength: 1, maxLength: 100 });
const name = Type.String({ minLength: 1, maxLength: 200 });
const text = Type.String({ maxLength: 10_000 });

/** An entry of the field catalogue. */
export const Field = object(
  {
    path: Type.String({ minLength: 1, maxLength: 500 }),
    label: name,
    type: words(['text', 'number', 'boolean', 'date', 'list', 'choice']),
    description: Type.Optional(text),
    choices: Type.Optional(Type.Array(Type.String({ maxLength: 500 }), { maxItems: 2_000 })),
    knownAt: words(['before-contact', 'after-contact']),
  },
  { title: 'Field' },
);

const days = Type.Number({ exclusiveMinimum: 0, maximum: 3_650 });

/** How time takes from points: half after so many days, or all after so many. */
export const ScoreDecay = Type.Union([object({ halfLifeDays: days }), object({ expiresAfterDays: days })], {
  title: 'ScoreDecay',
});

/** A group of the scoring model. */
export const ScoreGroup = object(
  {
    id,
    name,
    cap: nullable(Type.Number({ exclusiveMinimum: 0 })),
    weight: Type.Number({ minimum: 0 }),
    floor: Type.Optional(
      nullable(
        Type.Number({
          description:
            'Points below this count as this; without one 0 in a weighted model, no floor in a sum.',
        }),
      ),
    ),
    decay: Type.Optional(nullable(ScoreDecay)),
  },
  { title: 'ScoreGroup' },
);

/** A label for a half-open range of totals. */
export const Band = object(
  {
    id,
    name,
    from: nullable(Type.Number()),
    to: nullable(Type.Number()),
    color: Type.String({ maxLength: 50 }),
  },
  { title: 'Band' },
);

/** How points become a score. */
export const ScoringModel = object(
  {
    normalise: words(['weighted', 'sum']),
    groups: Type.Array(ScoreGroup, { minItems: 1, maxItems: 50 }),
    bands: Type.Array(Band, { maxItems: 50 }),
    handoffThreshold: Type.Number(),
  },
  { title: 'ScoringModel' },
);

/** A lifecycle stage. */
export const Stage = object({ id, name, definition: text }, { title: 'Stage' });

/** A member of sales. */
export const Rep = object(
  {
    id,
    name,
    email: Type.String({ maxLength: 320 }),
    territories: Type.Array(id, { maxItems: 500 }),
    active: Type.Boolean(),
  },
  { title: 'Rep' },
);

/** A named segment. */
export const Segment = object(
  { id, name, rule: Rule, description: Type.Optional(text) },
  { title: 'Segment' },
);

/** A named territory. */
export const Territory = object({ id, name, rule: Rule }, { title: 'Territory' });

const domains = Type.Array(Type.String({ minLength: 3, maxLength: 253 }), { maxItems: 5_000 });
const keptDays = nullable(Type.Integer({ minimum: 1, maximum: 36_500 }));
/** How many days things are kept; null keeps them. */
export const Retention = object(
  { eventDays: keptDays, traceDays: keptDays, leadDays: keptDays },
  { title: 'Retention' },
);

/** What the figures of the team are held against. */
export const Goals = object(
  {
    quota: nullable(
      object({
        count: Type.Integer({ minimum: 1, maximum: 10_000_000 }),
        per: words(['week', 'month']),
      }),
    ),
    acceptance: Type.Number({ minimum: 0, maximum: 1, description: 'Share of handoffs to be accepted.' }),
    windowDays: Type.Integer({
      minimum: 1,
      maximum: 730,
      description: 'Days a lead has to reach a later stage.',
    }),
    reportTo: Type.Optional(nullable(Type.String({ maxLength: 320 }))),
  },
  { title: 'Goals' },
);

/** Settings of the workspace that workflows refer to. */
export const Workspace = object(
  {
    name,
    sender: Type.String({ maxLength: 500 }),
    marketingEmail: Type.String({ maxLength: 320 }),
    timezone: Type.String({ minLength: 1, maxLength: 100 }),
    fields: Type.Array(Field, { maxItems: 2_000 }),
    segments: Type.Array(Segment, { maxItems: 1_000 }),
    territories: Type.Array(Territory, { maxItems: 1_000 }),
    stages: Type.Array(Stage, { minItems: 1, maxItems: 100 }),
    reps: Type.Array(Rep, { maxItems: 2_000 }),
    scoring: ScoringModel,
    companyDomains: Type.Optional(
      object(
        { freeMail: domains, companies: domains },
        { description: 'Domains that are free mail or companies, on top of the kept list.' },
      ),
    ),
    slaHours: Type.Number({ exclusiveMinimum: 0, maximum: 8_760 }),
    publishing: Type.Optional(
      object({
        approval: Type.Boolean({
          description: 'Another person must have approved the draft before it is published.',
        }),
      }),
    ),
    retention: Type.Optional(Retention),
    goals: Type.Optional(Goals),
  },
  { title: 'Workspace' },
);
