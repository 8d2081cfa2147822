import pg from 'pg';
import { poolDb } from './client-db.ts';
import type { Db } from './db.ts';
import { migrate } from './migrations/migrate.ts';
import { type Repositories, repositories } from './repositories/repositories.ts';
import { statementNames } from './statement-names.ts';
import { transactions } from './transaction.ts';

export interface StoreOptions {
  /** `postgres://…` of a PostgreSQL from 15. */
  readonly connectionString: string;
  /** Connections of the pool, default 10. */
  readonly max?: number;
  /** 32 bytes that seal secrets; without it secrets cannot be used. */
  readonly secretKey?: Uint8Array;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onError?: (error: Error) => void;
}

/** The repositories over one transaction, and the transaction itself. */
export type Transaction = Repositories & { readonly db: Db };

/** The database of one workspace. */
export interface Store extends Repositories {
  readonly db: Db;
  /** For libraries that bring SQL of their own, such as the sign-in. */
  readonly pool: pg.Pool;
  /** Applies missing migrations and gives their names. */
  migrate(): Promise<readonly string[]>;
  /** Runs `work` in one transaction; all of it or nothing is kept. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Calls `told` at every NOTIFY on `channel` until the answer is called; reconnects by itself. */
  listen(channel: string, told: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const int8 = 20;
const numeric = 1700;

/** bigint and numeric as numbers: ours are instants in ms, sequence numbers and counts, all below 2^53. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === int8 || oid === numeric
      ? Number
      : format === 'binary'
        ? pg.types.getTypeParser(oid, 'binary')
        : pg.types.getTypeParser(oid),
};

/* force_custom_plan: plans cached while tables were empty cost 3–4 × the database time later.
   idle_in_transaction: a process stopped in mid-transaction holds up the others no longer than that. */
const sessionOptions =
  '-c plan_cache_mode=force_custom_plan -c idle_in_transaction_session_timeout=5s -c timezone=UTC';

/** Opens the pool; connects with the first query. */
export const openStore = (options: StoreOptions): Store => {
  const connection = {
    connectionString: options.connectionString,
    application_name: options.applicationName ?? 'sluice',
    options: sessionOptions,
    types,
  };
  const pool = new pg.Pool({ ...connection, max: options.max ?? 10, pipeline: true });
  let closing = false;
  /* A connection cut while we are taking leave of the database is no news. */
  const onError = (error: Error): void => {
    if (!closing) options.onError?.(error);
  };
  pool.on('error', onError);
  /* A connection cut while somebody holds it between two queries has no listener of the pool's: without one
     of ours the process would end. */
  pool.on('connect', (client) => client.on('error', onError));
  const names = statementNames();
  const db = poolDb(pool, names);
  const secretKey = options.secretKey ?? null;
  const transaction = transactions<Transaction>(pool, {
    names,
    make: (tx) => ({ ...repositories(tx, secretKey), db: tx }),
  });
  const closers = new Set<() => Promise<void>>();

  const close = async (): Promise<void> => {
    closing = true;
    for (const closer of closers) await closer();
    await db.destroy();
    if (!pool.ended) await pool.end();
  };

  return {
    ...repositories(db, secretKey),
    db,
    pool,
    migrate: () => migrate(pool),
    transaction,
    listen: async (channel, told) => {
      const stop = await listen(connection, { channel, told, onError });
      closers.add(stop);
      return async () => {
        closers.delete(stop);
        await stop();
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
};

/** Holds one connection on LISTEN; a lost one is renewed after a second, and then `told` once for what was missed. */
const listen = async (
  config: pg.ClientConfig,
  on: { readonly channel: string; readonly told: () => void; readonly onError: (error: Error) => void },
): Promise<() => Promise<void>> => {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async (): Promise<void> => {
    const next = new pg.Client(config);
    next.on('notification', on.told);
    next.on('error', on.onError);
    next.on('end', again);
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(on.channel)}`);
    client = next;
    on.told();
  };
  const again = (): void => {
    client = null;
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      connect().catch((error: unknown) => {
        on.onError(error instanceof Error ? error : new Error(String(error)));
        again();
      });
    }, 1000);
  };
  await connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end();
  };
};
