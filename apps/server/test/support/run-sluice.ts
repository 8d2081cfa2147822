import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** The repository's root folder, where commands run. */
export const root = join(import.meta.dirname, '..', '..', '..', '..');

/** What a command printed, and how it ended. */
export interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the `sluice` command in a process of its own; `started` gets the process. */
export const runSluice = async (
  args: readonly string[],
  options: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly started?: (child: ChildProcess) => void;
  } = {},
): Promise<Finished> => {
  const { SLUICE_KEY, SLUICE_ADMIN_KEY, SLUICE_URL, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, 'apps/server/src/main.ts'), ...args], {
    cwd: root,
    env: { ...inherited, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.started?.(child);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
};
