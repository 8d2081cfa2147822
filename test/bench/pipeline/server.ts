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
  readonly folder: string;
}

const urlOf = (connectionString: string, database: string): string => {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
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
      folder,
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
