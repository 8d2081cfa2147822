import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedPostgres, openStore, type Store } from '@sluice/store';

/** A database server of the bench's own. */
export interface BenchServer {
  /** A new migrated database, made ready by `prepare`, as a template to copy. */
  template(name: string, prepare: (store: Store) => Promise<void>): Promise<void>;
  /** Runs `work` over a copy of a template and drops the copy. */
  onCopy<T>(template: string, work: (store: Store) => Promise<T>): Promise<T>;
  /** CPU milliseconds the database has used since it started; NaN where /proc does not tell. */
  cpu(): number;
}

const urlOf = (connectionString: string, database: string): string => {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
};

/** Of /proc/PID/stat from the third field on: state, parent, …; times in ticks of 10 ms. */
const statOf = (pid: string): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    /* It has ended meanwhile: its parent has its times. */
    return [];
  }
};

const ticks = (stat: readonly string[], ...fields: readonly number[]): number =>
  fields.reduce((sum, field) => sum + Number(stat[field] ?? 0), 0);

/** A process and its children, those that have ended included. */
const cpuOf = (pid: number): number => {
  const own = statOf(String(pid));
  if (own.length === 0) return Number.NaN;
  const children = readdirSync('/proc').flatMap((name) => {
    const stat = /^\d+$/.test(name) ? statOf(name) : [];
    return stat[1] === String(pid) ? [ticks(stat, 11, 12)] : [];
  });
  return 10 * children.reduce((sum, one) => sum + one, ticks(own, 11, 12, 13, 14));
};

/** Starts a server in a temporary folder and leaves nothing behind. */
export const withServer = async <T>(work: (server: BenchServer) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
  const server = await embeddedPostgres({ dataDir: folder });
  const connectTo = (name: string) =>
    openStore({ connectionString: urlOf(server.connectionString, name), max: 20 });
  const admin = openStore({ connectionString: server.connectionString, max: 1 });
  let copies = 0;
  try {
    return await work({
      cpu: () => cpuOf(server.pid),
      async template(name, prepare) {
        await admin.pool.query(`create database ${name}`);
        await using store = connectTo(name);
        await store.migrate();
        await prepare(store);
        await store.pool.query('vacuum analyze');
      },
      async onCopy(template, use) {
        copies += 1;
        const name = `${template}_${copies}`;
        await admin.pool.query(`create database ${name} template ${template} strategy file_copy`);
        try {
          await using store = connectTo(name);
          return await use(store);
        } finally {
          await admin.pool.query(`drop database ${name} with (force)`);
        }
      },
    });
  } finally {
    await admin.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
