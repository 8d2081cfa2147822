import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** When a process started, in ticks since boot: with the id it names a process for good. Empty where /proc is absent. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Makes this process the only one that uses the data folder; a lock left by a dead process is taken over. */
export const takeOwnerLock = (dataDir: string): (() => void) => {
  const path = join(dataDir, 'owner.lock');
  try {
    const [pid = '', start = ''] = readFileSync(path, 'utf8').trim().split(' ');
    if (Number(pid) !== process.pid && isAlive(Number(pid)) && startOf(Number(pid)) === start)
      throw new Error(
        `Another Sluice (process ${pid}) uses the data folder ${dataDir}. Stop it, or set SLUICE_DATA to another folder.`,
      );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  writeFileSync(path, `${process.pid} ${startOf(process.pid)}\n`);
  return () => rmSync(path, { force: true });
};
