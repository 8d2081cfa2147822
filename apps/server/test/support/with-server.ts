import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onServer, urlOf } from '@sluice/store/testing';
import { afterAll, beforeAll, inject } from 'vitest';
import { readConfig, type Server, startServer } from '../../src/index.ts';
import { type Caller, callerOf } from './call.ts';

/** Key with all rights in tests. */
export const adminKey = 'test-admin-key-0123456789';

/** A server of a test file's own, on a fresh database, listening. */
export interface TestServer extends Server {
  /** Calls with the admin key. */
  readonly call: Caller;
  /** Calls with other headers than the admin key's. */
  readonly as: (headers: Readonly<Record<string, string>>) => Caller;
}

/** Starts the real server before the file's tests and stops it after them. */
export const withServer = (environment: Readonly<Record<string, string>> = {}): (() => TestServer) => {
  const name = `sluice_server_${randomBytes(6).toString('hex')}`;
  const database = inject('sluiceDatabaseServer');
  let server: Server | null = null;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sluice-server-'));
    await onServer(database, (query) =>
      query(`create database ${name} template ${inject('sluiceTemplate')}`),
    );
    const config = readConfig({
      SLUICE_DATA: folder,
      DATABASE_URL: urlOf(database, name),
      SLUICE_ADMIN_KEY: adminKey,
      SLUICE_LOG_LEVEL: 'error',
      ...environment,
    });
    server = await startServer({ ...config, port: 0 });
  });
  afterAll(async () => {
    await server?.stop();
    await onServer(database, (query) => query(`drop database if exists ${name} with (force)`));
    await rm(folder, { recursive: true, force: true });
  });
  return () => {
    if (server === null) throw new Error('The server exists inside tests and hooks only.');
    const { url } = server;
    const as = (headers: Readonly<Record<string, string>>) => callerOf(url, headers);
    return { ...server, as, call: as({ authorization: `Bearer ${adminKey}` }) };
  };
};
