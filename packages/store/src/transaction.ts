import type pg from 'pg';
import { clientDb, type Send, sendBy } from './client-db.ts';
import type { Db } from './db.ts';
import type { StatementNames } from './statement-names.ts';

/** Cannot hold a part that writes: PostgreSQL allows those at the top of a statement only. */
const readsOnly = /^\s*select\b/i;

const over: Send = () => Promise.reject(new Error('The transaction is over.'));

/** What is made once for a connection, and by which way its queries go at the moment. */
interface Session<T> {
  readonly made: T;
  send: Send;
}

/**
 * Runs work in transactions of single connections of `pool`, over what `make` makes of a connection. The first
 * queries go out together with BEGIN, without waiting for its answer, as long as they only read and lock: had BEGIN
 * failed, a write would be kept by itself.
 */
export const transactions = <T>(
  pool: pg.Pool,
  options: { readonly names: StatementNames; readonly make: (db: Db) => T },
): (<R>(work: (made: T) => Promise<R>) => Promise<R>) => {
  const sessions = new WeakMap<pg.PoolClient, Session<T>>();
  const open = (client: pg.PoolClient): Session<T> => {
    const session: Session<T> = {
      made: options.make(clientDb((text, values) => session.send(text, values))),
      send: over,
    };
    sessions.set(client, session);
    return session;
  };
  return async (work) => {
    const client = await pool.connect();
    const session = sessions.get(client) ?? open(client);
    let broken = false;
    try {
      const direct = sendBy(client, options.names);
      const beginning = direct('begin');
      /* Whoever waits for it is told; nobody may be waiting yet. */
      beginning.catch(() => undefined);
      session.send = async (text, values) => {
        if (!readsOnly.test(text)) {
          await beginning;
          session.send = direct;
        }
        return direct(text, values);
      };
      const result = await work(session.made);
      await beginning;
      const { command } = await direct('commit');
      if (command !== 'COMMIT') throw new Error('An error nobody noticed has undone the transaction.');
      return result;
    } catch (error) {
      await client.query('rollback').catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      session.send = over;
      client.release(broken);
    }
  };
};
