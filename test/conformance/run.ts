import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What a suite's `run` reports. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

interface Suite {
  run(): Tally | Promise<Tally>;
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const suites = ['logic', 'stats'].filter((name) => existsSync(join(import.meta.dirname, `${name}.ts`)));
const tallies: (Tally & { readonly suite: string })[] = [];
for (const suite of suites) {
  const { run } = (await import(`./${suite}.ts`)) as Suite;
  const tally = { suite, ...(await run()) };
  tallies.push(tally);
  for (const failure of tally.failures) console.log(`${suite}: ${failure}`);
  console.log(`${suite}: ${tally.passed} passed, ${tally.failed} failed`);
}
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (values.json !== undefined) {
  const file = resolve(values.json);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ passed, failed, tallies }));
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
