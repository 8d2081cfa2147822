import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/* The editor is built when its sources changed since the last time, else this takes a second. */
const build = spawnSync('turbo', ['run', 'build', '--output-logs=errors-only', '--log-order=grouped'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  shell: process.platform === 'win32',
});
if (build.status !== 0) {
  console.error('The editor could not be built. `npm run build` shows why.');
  process.exit(build.status ?? 1);
}

process.argv = [process.execPath, join(root, 'apps/server/src/main.ts'), 'start', ...process.argv.slice(2)];
await import('../apps/server/src/main.ts');
