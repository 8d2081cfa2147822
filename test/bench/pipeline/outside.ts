import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Why a peer was not measured. */
export interface Skipped {
  readonly skipped: string;
}

const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

/** Runs `work` with a peer's packages installed in a folder of its own, outside of the lock file; leaves nothing behind. */
export const withInstalled = async <T>(
  packages: readonly string[],
  work: (folder: string) => Promise<T>,
): Promise<T | Skipped> => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-peer-'));
  try {
    const problem = await execute('npm', ['install', `--prefix=${folder}`, ...flags, ...packages], {
      cwd: folder,
      timeout: 300_000,
    }).then(
      () => null,
      (error: unknown) => `not measured: cannot be installed here: ${String(error).slice(0, 200)}`,
    );
    return problem === null ? await work(folder) : { skipped: problem };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
