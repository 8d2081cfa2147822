import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The server restarts on a change; the editor is served by Vite with hot reload and talks to it. */
const parts: readonly { command: string; args: readonly string[]; cwd: string }[] = [
  { command: 'node', args: ['--watch', 'apps/server/src/main.ts', 'start'], cwd: root },
  { command: 'vite', args: [], cwd: join(root, 'apps/editor') },
];

const children = parts.map(({ command, args, cwd }) => spawn(command, args, { cwd, stdio: 'inherit' }));

const stop = (): void => {
  for (const child of children) child.kill('SIGTERM');
};

process.once('SIGINT', stop);
process.once('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
