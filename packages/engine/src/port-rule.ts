import { parse, type RuleNode } from '@sluice/logic';
import type { Step } from '@sluice/model';
import type { Rule } from '@sluice/sdk';

/** A case of a branch: the rule that leads by a port, the cases before it having failed. */
export interface BranchCase {
  readonly rule: Rule;
  readonly port: string;
}

/** The cases of a branch whose logic is a chain of ifs with ports written out, and the port of all others. */
export interface Cases {
  readonly cases: readonly BranchCase[];
  readonly otherwise: string;
}

/** Reads the cases of a condition or split; null for a step that is none, or chooses by a value. */
export function casesOf(step: Pick<Step, 'kind' | 'logic'>): Cases | null {
  if (step.kind !== 'condition' && step.kind !== 'split') return null;
  const { logic } = step;
  if (typeof logic !== 'object' || logic === null || !('if' in logic)) return null;
  const args = logic.if;
  if (!Array.isArray(args) || args.length < 3 || args.length % 2 === 0) return null;
  const parts: readonly Rule[] = args;
  const otherwise = parts.at(-1);
  const cases = Array.from({ length: (parts.length - 1) / 2 }, (_, index) => ({
    rule: parts[2 * index] ?? null,
    port: parts[2 * index + 1] ?? null,
  }));
  if (typeof otherwise !== 'string' || !cases.every(isBranchCase)) return null;
  return { cases: cases.filter(isBranchCase), otherwise };
}

const isBranchCase = (value: { readonly rule: Rule; readonly port: Rule }): value is BranchCase =>
  typeof value.port === 'string';

/** The rule that is true exactly where a branch is left by a port; null where that cannot be told. */
export function portRule(step: Pick<Step, 'kind' | 'logic'>, port: string): Rule | null {
  const read = casesOf(step);
  if (read === null) return null;
  const not = (rule: Rule): Rule => ({ '!': [rule] });
  const ways: Rule[] = read.cases.flatMap(({ rule, port: to }, index): readonly Rule[] =>
    to === port ? [all([...read.cases.slice(0, index).map((before) => not(before.rule)), rule])] : [],
  );
  if (read.otherwise === port) ways.push(all(read.cases.map(({ rule }) => not(rule))));
  const [only] = ways;
  if (only === undefined) return null;
  return ways.length === 1 ? only : { or: ways };
}

const all = (rules: readonly Rule[]): Rule => (rules.length === 1 ? (rules[0] ?? true) : { and: [...rules] });

/** A rule as a tree. */
export const treeOf = (rule: Rule): RuleNode => parse(rule).tree;
