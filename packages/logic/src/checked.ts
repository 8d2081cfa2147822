import { LogicError } from './error.ts';
import type { Rule } from './json.ts';
import { type ParseOptions, parse } from './parse.ts';
import type { RuleNode } from './tree.ts';

/** Parses a rule that must be free of errors; throws the first one. `prefix` goes before its path. */
export function parseChecked(rule: Rule, options: ParseOptions, prefix = ''): RuleNode {
  const { tree, diagnostics } = parse(rule, options);
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  if (!error) return tree;
  throw new LogicError(error.code, error.message, { path: prefix + error.path });
}
