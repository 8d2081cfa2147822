import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Check, error } from './problem.ts';

/** The project's own TypeScript with its own configuration. */
export const typesCheck: Check = {
  title: 'types',
  run: async ({ folder }) => {
    if (!existsSync(join(folder, 'tsconfig.json'))) return [];
    const tsc = compilerOf(folder);
    if (tsc === null)
      return [error('tsconfig.json', 'TypeScript is not installed.', 'Run npm install -D typescript.')];
    const { code, out } = await run(tsc, folder);
    if (code === 0) return [];
    const lines = out.split('\n').filter((line) => line.trim() !== '');
    return [error('types', lines.slice(0, 20).join('\n'), 'Mend these; types say before a lead does.')];
  },
};

function compilerOf(folder: string): string | null {
  try {
    return join(
      dirname(createRequire(join(folder, 'x.js')).resolve('typescript/package.json')),
      'bin',
      'tsc',
    );
  } catch {
    return null;
  }
}

function run(tsc: string, cwd: string): Promise<{ readonly code: number; readonly out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [tsc, '--noEmit', '-p', '.'], { cwd }, (failure, stdout, stderr) =>
      resolve({ code: failure === null ? 0 : 1, out: stdout + stderr }),
    );
  });
}
