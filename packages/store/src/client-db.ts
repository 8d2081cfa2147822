import {
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { Db } from './db.ts';
import type { Database } from './schema/database.ts';
import type { StatementNames } from './statement-names.ts';

/** Sends one query and gives its answer. */
export type Send = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** Sends the queries of a client, those that come again and again under a name. */
export const sendBy =
  (client: pg.PoolClient, names: StatementNames): Send =>
  (text, values = []) => {
    const name = names.of(text);
    return client.query(
      name === undefined ? { text, values: [...values] } : { name, text, values: [...values] },
    );
  };

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

const resultOf = <R>({ command, rowCount, rows }: pg.QueryResult): QueryResult<R> => ({
  rows,
  ...(changing.has(command) ? { numAffectedRows: BigInt(rowCount ?? 0) } : {}),
});

const connectionOf = (send: Send): DatabaseConnection => ({
  executeQuery: async <R>({ sql, parameters }: CompiledQuery) => resultOf<R>(await send(sql, parameters)),
  streamQuery() {
    throw new Error('Rows are read a page at a time, not streamed.');
  },
});

const kyselyOver = (driver: Driver): Db =>
  new Kysely<Database>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

const refuse = async (): Promise<void> => {
  throw new Error('A transaction does not begin another.');
};

/** The database as one connection sees it: queries go out as they come, without waiting for answers before. */
export const clientDb = (send: Send): Db =>
  kyselyOver({
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connectionOf(send)),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: () => Promise.resolve(),
  });

/** The database through a pool, which stays its owner's to end. */
export const poolDb = (pool: pg.Pool, names: StatementNames): Db => {
  const clients = new WeakMap<DatabaseConnection, pg.PoolClient>();
  const run = async (connection: DatabaseConnection, text: string): Promise<pg.QueryResult | undefined> =>
    clients.get(connection)?.query(text);
  return kyselyOver({
    init: () => Promise.resolve(),
    async acquireConnection() {
      const client = await pool.connect();
      const connection = connectionOf(sendBy(client, names));
      clients.set(connection, client);
      return connection;
    },
    async releaseConnection(connection) {
      clients.get(connection)?.release();
    },
    async beginTransaction(connection) {
      await run(connection, 'begin');
    },
    async commitTransaction(connection) {
      const ended = await run(connection, 'commit');
      if (ended?.command !== 'COMMIT') throw new Error('An error nobody noticed has undone the transaction.');
    },
    async rollbackTransaction(connection) {
      await run(connection, 'rollback');
    },
    destroy: () => Promise.resolve(),
  });
};
