import { spawnSync } from 'node:child_process';

/* `npm run test:crash`, `npm run test:crash -- --long`, and a name of a test file to run that one only. */
const args = process.argv.slice(2);
const names = args.filter((arg) => arg !== '--long');
const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=.test-results/results.json'];
const { status } = spawnSync('vitest', ['run', ...reporters, ...names], {
  stdio: 'inherit',
  env: { ...process.env, ...(args.includes('--long') ? { SLUICE_CRASH_LONG: '1' } : {}) },
});
process.exitCode = status ?? 1;
