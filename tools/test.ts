import { spawnSync } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { readResults } from './results.ts';

const root = join(import.meta.dirname, '..');

/** Each stage counts as one check beside the tests it runs. */
const stages: readonly { name: string; command: string; args: readonly string[] }[] = [
  { name: 'lint', command: 'biome', args: ['check', '.'] },
  { name: 'unused code', command: 'knip', args: [] },
  { name: 'types of tools and examples', command: 'tsc', args: ['-p', 'tools/tsconfig.json'] },
  {
    name: 'the engine in a hundred lines',
    command: 'vitest',
    args: [
      'run',
      '--root=examples',
      '--reporter=default',
      '--reporter=json',
      '--outputFile.json=.test-results/results.json',
    ],
  },
  {
    name: 'types, unit, conformance, architecture, integration, crash',
    command: 'turbo',
    args: [
      'run',
      'typecheck',
      'test',
      'build',
      '--continue=always',
      '--concurrency=3',
      '--output-logs=errors-only',
    ],
  },
  {
    name: 'browser',
    command: 'turbo',
    args: ['run', 'test:e2e', '--output-logs=full'],
  },
];

for (const old of globSync('{{packages,plugins,apps,test}/*,examples}/.test-results', { cwd: root }))
  rmSync(join(root, old), { recursive: true });

ensureBrowser();

let passed = 0;
let failed = 0;
for (const stage of stages) {
  console.log(`\n── ${stage.name}`);
  const begun = performance.now();
  const { status, error } = spawnSync(stage.command, stage.args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  });
  const ok = status === 0 && error === undefined;
  if (ok) passed += 1;
  else failed += 1;
  console.log(
    `── ${stage.name}: ${ok ? 'passed' : 'FAILED'} (${Math.round((performance.now() - begun) / 1000)} s)`,
  );
}

const { files, total } = readResults(root);
console.log('');
for (const { path, tally } of files)
  console.log(
    `${path.replace('/.test-results/', '  ').padEnd(52)} ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`,
  );
passed += total.passed;
failed += total.failed;
if (files.length === 0) failed += 1;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
