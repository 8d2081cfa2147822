import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { OsUser } from './os-user.ts';

/** Where a cluster lives. */
export interface ClusterFolder {
  /** PGDATA. */
  readonly data: string;
  readonly log: string;
  readonly password: string;
}

const traversable = (path: string, { ids }: OsUser): boolean => {
  const { mode, uid, gid } = statSync(path);
  const bits = uid === ids.uid ? mode >> 6 : gid === ids.gid ? mode >> 3 : mode;
  return (bits & 1) === 1 && (path === dirname(path) || traversable(dirname(path), { name: '', ids }));
};

/* Root may keep the installation in a folder closed to others (/root): then the database lies in /var/lib. */
const reachable = (folder: string, user: OsUser | null): string => {
  if (user === null || traversable(folder, user)) return folder;
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const elsewhere = `/var/lib/sluice/${name}`;
  mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'database-is-in'), `${elsewhere}\n`);
  return elsewhere;
};

/** Makes the folders of a cluster and its password, both once. */
export const clusterFolder = (dataDir: string, user: OsUser | null): ClusterFolder => {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true });
  const base = join(reachable(folder, user), 'postgres');
  mkdirSync(base, { recursive: true, mode: 0o755 });
  if (user !== null) chownSync(base, user.ids.uid, user.ids.gid);
  const secret = join(folder, 'postgres-password');
  if (!existsSync(secret))
    writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  return {
    data: join(base, 'data'),
    log: join(base, 'postgres.log'),
    password: readFileSync(secret, 'utf8').trim(),
  };
};
