import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ADAPTERS, answer, isMethod } from './stats-adapters.ts';

interface StatsCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: { readonly rel: number; readonly abs: number };
}

const repoRoot = resolve(import.meta.dirname, '../..');
const sharedRoot = join(repoRoot, '..', 'shared');

/** Where `expected` and `actual` disagree, one sentence each. Fields only the product has are no disagreement. */
function differences(
  expected: unknown,
  actual: unknown,
  at: { readonly path: string; readonly tolerance: StatsCase['tolerance'] },
): string[] {
  const wrong = [`${at.path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`];
  if (typeof expected === 'number') {
    if (typeof actual !== 'number') return wrong;
    const allowed = at.tolerance.abs + at.tolerance.rel * Math.abs(expected);
    return Math.abs(actual - expected) <= allowed ? [] : wrong;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return wrong;
    return expected.flatMap((item, index) =>
      differences(item, actual[index], { ...at, path: `${at.path}[${index}]` }),
    );
  }
  if (typeof expected === 'object' && expected !== null) {
    if (typeof actual !== 'object' || actual === null) return wrong;
    const fields = new Map<string, unknown>(Object.entries(actual));
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, fields.get(key), { ...at, path: at.path === '' ? key : `${at.path}.${key}` }),
    );
  }
  return Object.is(expected, actual) ? [] : wrong;
}

function failureOf(example: StatsCase, dataRoot: string): string | null {
  if (!isMethod(example.method)) {
    const known = Object.keys(ADAPTERS).join(', ');
    return `${example.id}: no function for method "${example.method}"; known are ${known}`;
  }
  try {
    const actual = answer(example.method, example.inputs, { dataRoot });
    const wrong = differences(example.expected, actual, { path: '', tolerance: example.tolerance });
    return wrong.length === 0 ? null : `${example.id}: ${wrong.join('; ')}`;
  } catch (error) {
    return `${example.id}: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The folder with `data/` beside the cases, or the shared one when the cases stand elsewhere. */
function dataRootFor(casesFile: string): string {
  const candidates = [dirname(casesFile), resolve(dirname(casesFile), '..')];
  return candidates.find((folder) => existsSync(join(folder, 'data'))) ?? sharedRoot;
}

/**
 * Runs every case of SLUICE_STATS_CASES (default the shared cases) against `@sluice/stats`. Without the shared
 * cases it says so and runs nothing; cases that were asked for must be there.
 */
export async function run(): Promise<{ passed: number; failed: number; failures: string[] }> {
  const casesFile = resolve(process.env.SLUICE_STATS_CASES ?? join(sharedRoot, 'stats', 'cases.json'));
  if (process.env.SLUICE_STATS_CASES === undefined && !existsSync(casesFile)) {
    console.log(`stats: skipped, the file of cases is not there: ${casesFile}`);
    return { passed: 0, failed: 0, failures: [] };
  }
  const { cases } = JSON.parse(readFileSync(casesFile, 'utf8')) as { cases: readonly StatsCase[] };
  const dataRoot = dataRootFor(casesFile);
  const failures = cases.flatMap((example) => failureOf(example, dataRoot) ?? []);
  return { passed: cases.length - failures.length, failed: failures.length, failures };
}
