import { type Diagnostic, type GoldenRun, problem, type WorkflowVersion } from '@sluice/model';
import { compile } from '../compile/compile.ts';
import type { CompileOptions } from '../compile/options.ts';
import { runGolden } from './run-golden.ts';

/** Runs every test of a version, in order. */
export function runGoldens(
  { id, version }: { readonly id: string; readonly version: WorkflowVersion },
  options: CompileOptions,
): readonly GoldenRun[] {
  const tests = version.graph.tests ?? [];
  if (tests.length === 0) return [];
  const { plan } = compile([{ id, number: 1, version }], { ...options, backend: 'closures' });
  return plan === null ? [] : tests.map((golden) => runGolden(plan, golden, id));
}

/** The tests of a version that fail, as errors that stand against publishing it. */
export function checkGoldens(
  workflow: { readonly id: string; readonly version: WorkflowVersion },
  options: CompileOptions,
): readonly Diagnostic[] {
  const tests = workflow.version.graph.tests ?? [];
  return runGoldens(workflow, options).flatMap(({ passed, differences, outcome }, index) => {
    if (passed) return [];
    const [first] = differences;
    const words =
      first === undefined ? '' : wordsOf[first.of](first as never, (node) => titleIn(workflow.version, node));
    const at =
      first?.of === 'path' ? (first.expected?.node ?? first.actual?.node) : outcome.path.at(-1)?.node;
    return [
      problem('golden.red', `/tests/${index}`, `The test “${tests[index]?.name ?? ''}” fails: ${words}`, {
        ...(at === undefined ? {} : { node: at }),
      }),
    ];
  });
}

const titleIn = ({ program }: WorkflowVersion, node: string): string =>
  program.steps.find((step) => step.node === node)?.title ?? node;

type Difference = GoldenRun['differences'][number];
type Words = {
  readonly [K in Difference['of']]: (
    difference: Extract<Difference, { of: K }>,
    title: (node: string) => string,
  ) => string;
};

const range = (expected: { readonly from: number; readonly to: number } | null): string =>
  expected === null ? 'no score' : `a score from ${expected.from} to ${expected.to}`;

const wordsOf: Words = {
  failure: ({ actual }) => actual,
  stage: ({ expected, actual }) => `expected the stage “${expected}”, not “${actual}”.`,
  score: ({ expected, actual }) => `expected ${range(expected)}, not ${actual ?? 'none'}.`,
  path: ({ expected, actual }, title) =>
    expected === null
      ? `it went on to “${title(actual?.node ?? '')}”, where it was expected to end.`
      : actual === null
        ? `it never came to “${title(expected.node)}”.`
        : actual.node === expected.node
          ? `it left “${title(expected.node)}” by “${actual.port ?? 'no way'}”, not by “${expected.port ?? 'no way'}”.`
          : `it came to “${title(actual.node)}”, not to “${title(expected.node)}”.`,
  effects: ({ missing, unexpected }, title) =>
    missing.length > 0
      ? `“${title(missing[0]?.node ?? '')}” was not asked for.`
      : `“${title(unexpected[0]?.node ?? '')}” was asked for and not expected.`,
};
