import { isList } from '../json.ts';
import { argument, type Closure, type ClosureCompiler, type ReduceScope, writtenValue } from '../operator.ts';
import type { RuleNode, VarNode } from '../tree.ts';
import { own } from '../values/own.ts';
import { currentKey, fixedLook } from './var.ts';

/** A branch of an `if` as the table of cases sees it. */
export interface CaseBranch {
  readonly test: RuleNode;
  readonly value: Closure;
  /** The value, if it is a primitive written in the rule. */
  readonly written: unknown;
}

/** What a branch asks: is the value at `subject` one of `values`? */
interface Case {
  readonly subject: VarNode;
  readonly values: readonly unknown[];
}

/**
 * Branches that all compare the same name with written values, as one look and one step through a table; null where
 * the branches ask different things. Bands, score tables and event types are written so, and are most of what runs.
 */
export function caseTable(
  branches: readonly CaseBranch[],
  otherwise: Closure,
  compiler: ClosureCompiler,
): Closure | null {
  const table = new Map<unknown, CaseBranch>();
  let subject: VarNode | null = null;
  for (const branch of branches) {
    const found = caseOf(branch.test);
    if (found === null || (subject !== null && found.subject.name !== subject.name)) return null;
    subject = found.subject;
    for (const value of found.values) if (!table.has(value)) table.set(value, branch);
  }
  const look = subject === null ? null : fixedLook(subject, compiler);
  if (look === null || branches.length < 2) return null;
  // A look that finds nothing gives undefined where null is meant.
  const ofNull = table.get(null);
  if (ofNull) table.set(undefined, ofNull);
  const key = subject === null ? null : currentKey(subject, compiler.scope);
  if (branches.some((branch) => branch.written === undefined)) {
    if (key !== null) {
      return (scope, run) =>
        (table.get(own((scope as ReduceScope).current, key))?.value ?? otherwise)(scope, run);
    }
    return (scope, run) => (table.get(look(scope))?.value ?? otherwise)(scope, run);
  }
  const written = new Map([...table].map(([key, branch]) => [key, branch.written]));
  return (scope, run) => {
    const value = written.get(look(scope));
    return value === undefined ? otherwise(scope, run) : value;
  };
}

function caseOf(test: RuleNode): Case | null {
  if (test.kind !== 'operation') return null;
  const subject = argument(test, 0);
  if (subject.kind !== 'var' || subject.name === null || subject.args.length > 1) return null;
  const written = writtenValue(argument(test, 1));
  if (test.op === '===') return isPrimitive(written) ? { subject, values: [written] } : null;
  return test.op === 'in' && isList(written) && written.every(isPrimitive)
    ? { subject, values: written }
    : null;
}

function isPrimitive(value: unknown): boolean {
  return value === null || (value !== undefined && typeof value !== 'object');
}
