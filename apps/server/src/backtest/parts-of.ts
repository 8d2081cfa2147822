import { compile, parse, sentence, truthy, varsOf } from '@sluice/logic';
import type { WorkflowVersion } from '@sluice/model';
import type { PartsOf, RulePart } from '@sluice/runtime/backtest';

type RuleOf = Parameters<typeof compile>[0];

/** The rule a person wrote into a step; null for steps that have none. */
const ruleOf = ({ graph }: WorkflowVersion, node: string): RuleOf | null => {
  const { config } = graph.nodes.find(({ id }) => id === node) ?? {};
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return null;
  return Object.hasOwn(config, 'rule') ? (config.rule ?? null) : null;
};

/** What must all hold: the arguments of a top-level `and`, else the rule itself. */
const conjuncts = (rule: RuleOf): readonly RuleOf[] => {
  const isAnd =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule) && Object.keys(rule).join() === 'and';
  const parts = isAnd ? (rule as { readonly and: RuleOf }).and : null;
  return Array.isArray(parts) ? (parts as readonly RuleOf[]) : [rule];
};

/** Asks the past or looks at what is not at hand: that cannot be said afterwards. */
const askable = (rule: RuleOf): boolean => {
  const { tree } = parse(rule);
  return (
    !/"(?:count|sum|distinct|first|last)":/.test(JSON.stringify(rule)) &&
    varsOf(tree).every((name) => !name.startsWith('account') && name !== '*')
  );
};

const holds = (rule: RuleOf, data: object): boolean | null => {
  if (!askable(rule)) return null;
  try {
    return truthy(compile(rule)(data));
  } catch {
    /* A rule that fails on the lead decided nothing; the passage says that it failed. */
    return null;
  }
};

/** The parts of a step's rule that only one version has, first those that do not hold for the lead. */
export const partsOf: PartsOf = ({ node, versions: [before, after], data }) => {
  const [one, two] = [ruleOf(before, node), ruleOf(after, node)];
  if (one === null || two === null) return [];
  const [was, is] = [conjuncts(one), conjuncts(two)];
  const written = (rules: readonly RuleOf[]) => new Set(rules.map((rule) => JSON.stringify(rule)));
  const only = (rules: readonly RuleOf[], others: ReadonlySet<string>, side: RulePart['side']) =>
    rules.flatMap((rule): readonly RulePart[] =>
      others.has(JSON.stringify(rule))
        ? []
        : [{ sentence: sentence(parse(rule).tree), side, holds: holds(rule, data) }],
    );
  const found = [...only(was, written(is), 'before'), ...only(is, written(was), 'after')];
  const failing = found.filter((part) => part.holds === false);
  return failing.length > 0 ? failing : found;
};
