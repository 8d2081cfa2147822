import { parse, type Diagnostic as RuleDiagnostic, walk } from '@sluice/logic';
import type { Rule } from '@sluice/sdk';
import type { Diagnostic } from '../diagnostic.ts';
import { type ErrorCode, isErrorCode } from '../error-catalogue.ts';
import type { NodeId } from '../ids.ts';
import { problem } from '../problem.ts';
import { asksPast, pastProblem } from './past.ts';

/** Where a rule stands in the document. */
export interface RulePlace {
  readonly path: string;
  readonly node?: NodeId;
}

/** What is wrong with a rule written in a document. */
export function checkRule(rule: unknown, place: RulePlace): readonly Diagnostic[] {
  const { tree, diagnostics } = parse(rule as Rule);
  const found = diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, place));
  walk(tree, (node) => {
    if (node.kind !== 'operation' || !asksPast(node.op)) return;
    const [specification] = node.args;
    const words = pastProblem(node.op, specification?.kind === 'data' ? specification.value : null);
    const path = place.path + (specification?.path ?? node.path);
    if (words !== null) found.push(problem('rule.bad-argument', path, words, nodeOf(place)));
  });
  return found;
}

/** A rule's own diagnostic as one of the document. */
export function placeDiagnostic(diagnostic: RuleDiagnostic, place: RulePlace): Diagnostic {
  const fix = diagnostic.fix;
  return problem(ruleErrorCode(diagnostic.code), place.path + diagnostic.path, diagnostic.message, {
    severity: diagnostic.severity,
    ...nodeOf(place),
    ...(fix
      ? {
          fix: {
            title: fix.title,
            patches: [{ op: 'replace', path: place.path + fix.path, value: fix.value }],
          },
        }
      : {}),
  });
}

/** The catalogue's code for a code of the logic package. */
export function ruleErrorCode(code: string): ErrorCode {
  const full = `rule.${code}`;
  return isErrorCode(full) ? full : 'run.rule-failed';
}

const nodeOf = ({ node }: RulePlace): { readonly node?: NodeId } => (node === undefined ? {} : { node });
