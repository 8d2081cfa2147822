import { Type } from 'typebox';
import { Rule } from './json.ts';
import { instant, nullable, object, page, uuid, words } from './shape.ts';

const count = Type.Integer({ minimum: 0 });
const share = nullable(Type.Number({ description: 'A share: 0.12 is 12 %.' }));
const percent = (description: string) => Type.Number({ minimum: 0, maximum: 100, description });
const unit = words(['lead', 'account'], {
  description: 'Each lead by itself, or each company with all its contacts.',
});
const entrants = words(['new', 'all'], {
  description: '`new`: only leads that have not been through the workflow before.',
});
const armKey = Type.String({ description: '`a` to `d`; the first is what the others are compared with.' });

export const ExperimentOutcome = object(
  {
    kind: words(['stage', 'value'], { description: 'A stage reached, or the worth of deals won.' }),
    stage: nullable(Type.String({ description: 'Reached, or passed by a later one. Null for `value`.' })),
    days: Type.Integer({ minimum: 1, maximum: 365, description: 'Within so many days of the assignment.' }),
  },
  { title: 'ExperimentOutcome' },
);

const arm = object({
  key: armKey,
  version: Type.Integer(),
  weight: percent('Percent of those who are eligible.'),
});

/** An arm as it is asked for. */
const armInput = object({
  version: nullable(
    Type.Integer({
      minimum: 1,
      description: 'A published version; null makes one of the draft, without putting it live.',
    }),
  ),
  weight: percent('Percent of those who are eligible; all arms with the holdout 100 at most.'),
});

const terms = {
  arms: Type.Array(armInput, { minItems: 2, maxItems: 4 }),
  holdout: Type.Optional(percent('Percent that do not pass through the workflow at all; default 0.')),
  eligibility: Type.Optional(nullable(Rule)),
  entrants: Type.Optional(entrants),
};

/** What can change while it runs; a change opens the next phase and moves nobody. */
export const ExperimentTerms = object(terms, { title: 'ExperimentTerms' });

export const ExperimentInput = object(
  {
    workflow: uuid(),
    name: Type.String({ minLength: 1, maxLength: 200 }),
    hypothesis: Type.Optional(nullable(Type.String({ maxLength: 2000 }))),
    ...terms,
    unit: Type.Optional(unit),
    group: Type.Optional(
      nullable(
        Type.String({
          minLength: 1,
          maxLength: 100,
          description: 'Nobody takes part in two experiments of one group.',
        }),
      ),
    ),
    outcome: ExperimentOutcome,
    lift: Type.Optional(
      Type.Number({
        minimum: 1,
        maximum: 1000,
        description:
          'The smallest difference worth finding: percent of what the first arm reaches. Default 20.',
      }),
    ),
    baseline: Type.Optional(
      nullable(
        Type.Number({
          minimum: 0,
          maximum: 1,
          description:
            'The share the first arm is expected to reach, where the workflow’s own past does not tell.',
        }),
      ),
    ),
  },
  { title: 'ExperimentInput' },
);

const phase = object({
  phase: Type.Integer(),
  arms: Type.Array(arm),
  holdout: Type.Number(),
  eligibility: nullable(Rule),
  entrants,
  startedAt: nullable(instant()),
  startedBy: nullable(Type.String()),
});

const sums = {
  exposed: Type.Integer({ description: 'Assigned, in all.' }),
  matured: Type.Integer({ description: 'Of them those that can be judged: in for longer than the window.' }),
  immature: count,
  before: Type.Integer({ description: 'Had reached the outcome before they were assigned; left out.' }),
  converted: Type.Integer({ description: 'Of the matured.' }),
  value: Type.Number({ description: 'Worth of the deals of the matured.' }),
};

const interval = { lower: nullable(Type.Number()), upper: nullable(Type.Number()) };

const comparison = object({
  arm: armKey,
  against: armKey,
  n: count,
  diff: nullable(Type.Number()),
  ...interval,
  relative: nullable(Type.Number()),
  p: nullable(Type.Number({ description: 'Valid however often one looks.' })),
  secondP: nullable(Type.Number({ description: 'Of the e-process on the arms of those who converted.' })),
  gateOpen: Type.Boolean(),
  winner: nullable(armKey),
});

/** What an experiment has found so far, or had found when it was decided. */
export const ExperimentResults = object(
  {
    asOf: instant(),
    verdict: object({
      state: words(['waiting', 'blocked', 'gathering', 'undecided', 'winner', 'no-winner']),
      arm: nullable(armKey),
      sentence: Type.String({ description: 'The verdict in one sentence.' }),
      reasons: Type.Array(Type.String()),
    }),
    planned: nullable(Type.Integer()),
    arms: Type.Array(
      object({
        arm: armKey,
        version: nullable(Type.Integer()),
        weight: Type.Number(),
        ...sums,
        rate: share,
        ...interval,
      }),
    ),
    phases: Type.Array(
      object({
        phase: Type.Integer(),
        counts: Type.Boolean({
          description: 'Counts for the verdict: it compares the versions of the last phase.',
        }),
        p: nullable(Type.Number({ description: 'Of its split.' })),
        arms: Type.Array(object({ arm: armKey, weight: Type.Number(), ...sums })),
      }),
    ),
    comparisons: Type.Array(comparison),
    sampleRatio: object({
      state: words(['waiting', 'ok', 'mismatch']),
      p: nullable(Type.Number()),
      phases: Type.Array(
        object({
          phase: Type.Integer(),
          p: nullable(Type.Number()),
          arms: Type.Array(object({ arm: armKey, observed: count, expected: Type.Number() })),
        }),
      ),
      inZeroWeight: count,
      inTwoVersions: count,
      crossed: count,
    }),
    guardrails: Type.Array(
      object({
        id: words(['unsubscribed', 'handedOff', 'rejected', 'late']),
        arms: Type.Array(object({ arm: armKey, n: count, hits: count, rate: share })),
        worse: Type.Array(armKey),
      }),
    ),
    series: Type.Array(
      object({
        day: Type.Integer({ description: 'Days since 1970-01-01.' }),
        arms: Type.Array(object({ arm: armKey, matured: count, converted: count, rate: share, ...interval })),
        differences: Type.Array(object({ arm: armKey, diff: nullable(Type.Number()), ...interval })),
      }),
    ),
  },
  { title: 'ExperimentResults' },
);

const base = {
  id: uuid(),
  workflow: uuid(),
  workflowName: Type.String(),
  name: Type.String(),
  status: words(['draft', 'running', 'maturing', 'decided'], {
    description: '`maturing`: nobody new is let in, and those who are in still have time.',
  }),
  hypothesis: nullable(Type.String()),
  unit,
  group: nullable(Type.String()),
  outcome: ExperimentOutcome,
  outcomeName: Type.String({ description: 'How people call the outcome.' }),
  lift: Type.Number(),
  baseline: nullable(Type.Number()),
  planned: nullable(Type.Integer({ description: 'Leads in all arms it was planned for.' })),
  phases: Type.Array(phase),
  createdAt: instant(),
  createdBy: nullable(Type.String()),
  startedAt: nullable(instant()),
  closedAt: nullable(instant()),
  decidedAt: nullable(instant()),
  decision: nullable(
    object({
      arm: nullable(armKey),
      by: nullable(Type.String()),
      previous: nullable(Type.Integer({ description: 'The version that was live before.' })),
      rolledBackAt: nullable(instant()),
    }),
  ),
};

/** Versions of a workflow that compete. */
export const Experiment = object({ ...base, results: nullable(ExperimentResults) }, { title: 'Experiment' });

export const ExperimentEntry = object(
  { ...base, verdict: nullable(Type.String({ description: 'Of a decided one.' })) },
  { title: 'ExperimentEntry' },
);

export const ExperimentPage = page(ExperimentEntry);

const plan = {
  baseline: share,
  oncePerArm: nullable(
    Type.Integer({ description: 'Leads in each arm of a test looked at once, at its end.' }),
  ),
  perArm: nullable(Type.Integer({ description: 'Leads in each arm of a test one may look at any time.' })),
  total: nullable(Type.Integer({ description: 'Leads in all arms.' })),
  weeks: nullable(Type.Number({ description: 'Until they have come in and the last has matured.' })),
  decidable: Type.Boolean({ description: 'Within half a year.' }),
};

/** How long it would take at the workflow’s own pace. */
export const ExperimentPlan = object(
  {
    perWeek: Type.Number({ description: 'Leads or companies that come into the workflow a week.' }),
    seen: Type.Integer({ description: 'Of the workflow’s past, those the shares rest on.' }),
    ...plan,
    nearer: Type.Array(object({ stage: Type.String(), name: Type.String(), ...plan }), {
      description: 'Stages reached sooner or more often, fastest first.',
    }),
  },
  { title: 'ExperimentPlan' },
);

export const ExperimentPlanInput = object(
  {
    workflow: uuid(),
    unit: Type.Optional(unit),
    outcome: ExperimentOutcome,
    lift: Type.Number({ minimum: 1, maximum: 1000 }),
    baseline: Type.Optional(nullable(Type.Number({ minimum: 0, maximum: 1 }))),
    weights: Type.Array(percent('Of an arm.'), { minItems: 2, maxItems: 4 }),
  },
  { title: 'ExperimentPlanInput' },
);

/** How runs of each arm’s version went, node by node. */
export const ExperimentFlows = object(
  {
    arms: Type.Array(
      object({
        arm: armKey,
        version: Type.Integer(),
        entered: Type.Integer({ description: 'Passages of its triggers since the start.' }),
        nodes: Type.Array(object({ node: Type.String(), port: Type.String(), n: count })),
      }),
    ),
  },
  { title: 'ExperimentFlows' },
);
