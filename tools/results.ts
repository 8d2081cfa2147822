import { globSync, readFileSync } from 'node:fs';

/** Counts of one test run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

const num = (value: unknown): number => (typeof value === 'number' ? value : 0);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Reads a result file as Vitest, Playwright or the conformance runner writes it. */
const tallyOf = (path: string): Tally => {
  const json = record(JSON.parse(readFileSync(path, 'utf8')));
  if ('numTotalTests' in json)
    return {
      passed: num(json.numPassedTests),
      failed: num(json.numFailedTests) + (json.success === false && num(json.numFailedTests) === 0 ? 1 : 0),
      skipped: num(json.numPendingTests) + num(json.numTodoTests),
    };
  if ('stats' in json) {
    const stats = record(json.stats);
    return {
      passed: num(stats.expected) + num(stats.flaky),
      failed: num(stats.unexpected),
      skipped: num(stats.skipped),
    };
  }
  return { passed: num(json.passed), failed: num(json.failed), skipped: num(json.skipped) };
};

/** The result files of all workspaces, and their sum. */
export const readResults = (root: string): { files: { path: string; tally: Tally }[]; total: Tally } => {
  const files = globSync('{{packages,plugins,apps,test}/*,examples}/.test-results/*.json', { cwd: root })
    .sort()
    .map((path) => ({ path, tally: tallyOf(`${root}/${path}`) }));
  const total = files.reduce<Tally>(
    (sum, { tally }) => ({
      passed: sum.passed + tally.passed,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
  return { files, total };
};
