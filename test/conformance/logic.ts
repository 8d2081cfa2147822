import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compile, type Json, parse, print } from '@sluice/logic';

/** One case of a JSON-logic suite. */
export interface LogicCase {
  readonly file: string;
  readonly index: number;
  readonly description: string;
  readonly rule: Json;
  readonly data: unknown;
  readonly result: unknown;
}

const repositoryRoot = join(import.meta.dirname, '..', '..');

/** The folder the cases come from: `SLUICE_LOGIC_SUITES`, else the shared suites beside the repository. */
export const logicSuites =
  process.env.SLUICE_LOGIC_SUITES ?? join(repositoryRoot, '..', 'shared', 'suites', 'json-logic');

/** Reads every `*.json` of a folder; both forms of case, a bare string being a heading. */
export function readLogicCases(folder: string): readonly LogicCase[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((file) => {
    const entries: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    if (!Array.isArray(entries)) throw new Error(`${file} is not a list of cases`);
    return entries.flatMap((entry: unknown, index) => {
      const found = readCase(entry, file, index);
      return found ? [found] : [];
    });
  });
}

function readCase(entry: unknown, file: string, index: number): LogicCase | null {
  if (typeof entry === 'string') return null;
  if (Array.isArray(entry)) {
    const [rule, data, result] = entry as [Json, unknown, unknown];
    return { file, index, description: JSON.stringify(rule), rule, data, result };
  }
  const { description, rule, data, result } = entry as Partial<LogicCase>;
  if (rule === undefined) throw new Error(`${file}, case ${index}: there is no rule`);
  return { file, index, description: description ?? JSON.stringify(rule), rule, data, result };
}

/** Runs every case on both backends. Without the folder it says so and runs nothing. */
export function run(): { passed: number; failed: number; failures: string[] } {
  // Only the shared folder may be absent; one that was asked for must be there.
  if (process.env.SLUICE_LOGIC_SUITES === undefined && !existsSync(logicSuites)) {
    console.log(`logic: skipped, the folder of cases is not there: ${logicSuites}`);
    return { passed: 0, failed: 0, failures: [] };
  }
  const cases = readLogicCases(logicSuites);
  const failures = cases.flatMap((example) => problemOf(example) ?? []);
  return { passed: cases.length - failures.length, failed: failures.length, failures };
}

function problemOf(example: LogicCase): string | null {
  const problem = difference(example);
  return problem === null
    ? null
    : `${example.file}, case ${example.index}, ${example.description}: ${problem}`;
}

function difference({ rule, data, result }: LogicCase): string | null {
  if (!isDeepStrictEqual(print(parse(rule).tree), rule))
    return 'the parsed rule does not print back to itself';
  for (const backend of ['closures', 'generated'] as const) {
    try {
      const value = compile(rule, { backend })(data);
      if (!isDeepStrictEqual(value, result)) {
        return `${backend}: ${JSON.stringify(value)} instead of ${JSON.stringify(result)}`;
      }
    } catch (error) {
      return `${backend}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  return null;
}
