import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { openStore, type Store } from '../open-store.ts';
import { onServer, urlOf } from './server.ts';

/** A database of a test file's own. */
export interface TestDatabase {
  readonly connectionString: string;
  readonly store: Store;
}

/**
 * Gives the test file a fresh migrated database, made before its tests and
 * dropped after them. Needs `@sluice/store/testing/global-setup` as globalSetup.
 * The answer may be called inside tests and hooks only.
 */
export const withTestDatabase = (): (() => TestDatabase) => {
  const name = `sluice_test_${randomBytes(6).toString('hex')}`;
  const server = inject('sluiceDatabaseServer');
  const connectionString = urlOf(server, name);
  let store: Store | null = null;
  beforeAll(async () => {
    await onServer(server, (query) => query(`create database ${name} template ${inject('sluiceTemplate')}`));
    store = openStore({ connectionString, max: 10, secretKey: Buffer.alloc(32, 7) });
  });
  afterAll(async () => {
    await store?.close();
    await onServer(server, (query) => query(`drop database ${name} with (force)`));
  });
  return () => {
    if (store === null) throw new Error('The test database exists inside tests and hooks only.');
    return { connectionString, store };
  };
};
