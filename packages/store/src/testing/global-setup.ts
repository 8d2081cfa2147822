import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedPostgres } from '../embedded/embedded-postgres.ts';
import { openStore } from '../open-store.ts';
import { onServer, urlOf } from './server.ts';

/** Vitest globalSetup: one PostgreSQL per run, DATABASE_URL's or one of our own, with a migrated template database. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const template = `sluice_template_${process.pid}_${Date.now()}`;
  const given = process.env.DATABASE_URL;
  const folder = given === undefined ? mkdtempSync(join(tmpdir(), 'sluice-test-')) : null;
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  if (folder !== null) chmodSync(folder, 0o755);
  const own =
    folder === null
      ? null
      : await embeddedPostgres({ dataDir: folder, settings: { max_connections: '200' } });
  const server = own?.connectionString ?? given ?? '';
  project.provide('sluiceDatabaseServer', server);
  project.provide('sluiceTemplate', template);
  await onServer(server, (query) => query(`create database ${template}`));
  const store = openStore({ connectionString: urlOf(server, template) });
  await store.migrate();
  await store.close();
  return async () => {
    await onServer(server, (query) => query(`drop database if exists ${template}`));
    await own?.stop();
    if (folder !== null) rmSync(folder, { recursive: true, force: true });
  };
};

export default setup;
