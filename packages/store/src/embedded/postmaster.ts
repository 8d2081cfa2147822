import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive } from './owner-lock.ts';

const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
};

const gone = async (pid: number, ms: number): Promise<boolean> => {
  for (let waited = 0; waited < ms; waited += 20) {
    if (!isAlive(pid)) return true;
    await pause(20);
  }
  return !isAlive(pid);
};

/**
 * Clears what a killed server left: a PostgreSQL that outlived it is shut down,
 * a pid file whose process is dead (or by now somebody else's) is removed.
 */
export const clearOrphan = async (data: string): Promise<void> => {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const ours =
    Number.isInteger(pid) &&
    pid > 1 &&
    isAlive(pid) &&
    (commandOf(pid) === '' || commandOf(pid).includes(data));
  if (ours) {
    process.kill(pid, 'SIGINT');
    if (!(await gone(pid, 8000))) {
      process.kill(pid, 'SIGQUIT');
      if (!(await gone(pid, 4000)))
        throw new Error(`A PostgreSQL of an earlier run (process ${pid}) does not stop.`);
    }
  }
  rmSync(file, { force: true });
};
