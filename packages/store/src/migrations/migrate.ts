import type pg from 'pg';
import { migrations } from './index.ts';

const lockKey = 5_715_001;

/** Applies what is missing, each migration in its own transaction, one process at a time. Returns the names applied. */
export const migrate = async (pool: pg.Pool): Promise<readonly string[]> => {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query(
      'create table if not exists sluice_migrations (name text primary key, applied_at timestamptz not null default now())',
    );
    const known = await client.query<{ name: string }>('select name from sluice_migrations');
    const done = new Set(known.rows.map((row) => row.name));
    const missing = migrations.filter((migration) => !done.has(migration.name));
    for (const migration of missing) {
      await client.query('begin');
      await client.query(migration.sql);
      await client.query('insert into sluice_migrations (name) values ($1)', [migration.name]);
      await client.query('commit');
    }
    return missing.map((migration) => migration.name);
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
    client.release();
  }
};
