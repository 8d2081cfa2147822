import { execFileSync } from 'node:child_process';

/** An account PostgreSQL runs under when we are root, which it refuses to run as. */
export interface OsUser {
  readonly name: string;
  readonly ids: { readonly uid: number; readonly gid: number };
}

const idsOf = (name: string): OsUser | null => {
  try {
    const number = (flag: string) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { name, ids: { uid: number('-u'), gid: number('-g') } };
  } catch {
    return null;
  }
};

const create = (name: string): OsUser | null => {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
      { stdio: 'ignore' },
    );
  } catch {
    return null;
  }
  return idsOf(name);
};

/** Null unless we are root. Takes the account `postgres`, else makes `sluice`, else uses `nobody`. */
export const osUser = (): OsUser | null => {
  if (process.getuid?.() !== 0) return null;
  const user = idsOf('postgres') ?? idsOf('sluice') ?? create('sluice') ?? idsOf('nobody');
  if (user === null)
    throw new Error(
      'PostgreSQL does not run as root and no other account could be made. Start Sluice as another user or set DATABASE_URL.',
    );
  return user;
};
