import { Type } from 'typebox';
import { AsOf, Rate, stage } from './analytics.ts';
import { map, nullable, object, words } from './shape.ts';

const count = Type.Integer({ minimum: 0 });
const share = nullable(Type.Number());

const Cutoff = object(
  {
    threshold: Type.Number(),
    current: Type.Boolean({ description: 'The threshold in force.' }),
    volume: count,
    perMonth: Type.Number({ description: 'Leads that would qualify in 30 days.' }),
    precision: Rate,
    recall: nullable(Type.Number({ description: 'Share of those who reached the outcome that qualify.' })),
    accepted: Rate,
  },
  { title: 'Cutoff' },
);

const RuleWorth = object(
  {
    workflow: Type.String(),
    workflowName: Type.String(),
    node: Type.String(),
    title: Type.String(),
    gives: Type.Boolean({ description: 'False where the rule takes points.' }),
    touched: count,
    touchedConverted: count,
    untouched: count,
    untouchedConverted: count,
    diff: share,
    lower: share,
    upper: share,
    lift: share,
    liftLower: share,
    liftUpper: share,
    p: nullable(Type.Number({ description: 'Adjusted for the number of rules.' })),
    verdict: words(['helps', 'hurts', 'adds-nothing', 'too-few']),
    overlap: nullable(
      object(
        { title: Type.String(), share: Type.Number() },
        {
          description: 'The other rule that touches most of the same leads.',
        },
      ),
    ),
    sales: Rate,
    reason: nullable(Type.String({ description: 'Commonest reason of a rejection.' })),
  },
  { title: 'RuleWorth' },
);

/** What thresholds and rules are worth, over leads that have had their time. */
export const Effectiveness = object(
  {
    asOf: AsOf,
    stage,
    outcome: stage,
    outcomes: Type.Array(stage),
    leads: count,
    converted: count,
    cut: Type.Boolean({ description: 'There are older leads that were not looked at.' }),
    threshold: Type.Number(),
    advice: nullable(Type.Number({ description: 'A threshold that would do better; null: none does.' })),
    cutoffs: Type.Array(Cutoff),
    rules: Type.Array(RuleWorth),
    findings: Type.Array(
      object({
        kind: words(['scores-do-not-tell', 'hot-not-accepted', 'sources-missing', 'duplicates']),
        figures: map(Type.Number()),
      }),
    ),
  },
  { title: 'Effectiveness' },
);
