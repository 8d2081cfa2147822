import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type Db, openStore } from '../src/index.ts';
import { statementNames } from '../src/statement-names.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const names = async (db: Db): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id from workers order by id`.execute(db);
  return rows.map(({ id }) => id);
};
const add = (db: Db, id: string) => sql`insert into workers (id, seen_until) values (${id}, 0)`.execute(db);

test('What is written in a transaction that throws is not kept, whatever was sent before the answer to BEGIN', async () => {
  const { store } = database();
  const failed = store.transaction(async ({ db }) => {
    await Promise.all([sql`select 1`.execute(db), add(db, 'lost-1'), add(db, 'lost-2')]);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await names(store.db)).toEqual([]);
});

test('A transaction in which an error was swallowed is no success', async () => {
  const { store } = database();
  const swallowed = store.transaction(async ({ db }) => {
    await add(db, 'lost');
    await sql`select 1 / 0`.execute(db).catch(() => undefined);
  });
  await expect(swallowed).rejects.toThrow('undone');
  expect(await names(store.db)).toEqual([]);
});

test('Nothing can be sent over a transaction that is over', async () => {
  const { store } = database();
  let leaked: Db | null = null;
  await store.transaction(async ({ db }) => {
    leaked = db;
    await add(db, 'kept');
  });
  expect(await names(store.db)).toEqual(['kept']);
  await expect(leaked === null ? null : add(leaked, 'late')).rejects.toThrow('over');
});

test('A write waits for the answer to BEGIN: where that is refused nothing is kept', async () => {
  await using store = openStore({ connectionString: database().connectionString, max: 1 });
  const connect = store.pool.connect.bind(store.pool);
  const refused = new Error('refused');
  Object.assign(store.pool, {
    connect: async () => {
      const client = await connect();
      return new Proxy(client, {
        get: (target, key) =>
          key === 'query'
            ? (config: { text?: string }) =>
                config.text === 'begin'
                  ? Promise.reject(refused)
                  : Reflect.apply(target.query, target, [config])
            : Reflect.get(target, key),
      });
    },
  });
  await expect(store.transaction(({ db }) => add(db, 'alone'))).rejects.toBe(refused);
  expect(await names(database().store.db)).toEqual(['kept']);
});

test('A statement gets a name when it comes again and again, and no more names than may be', () => {
  const names = statementNames(1);
  const [text, other] = ['a', 'b'].map((letter) => `select ${letter.repeat(80)}`);
  expect([1, 2, 3, 4].map(() => names.of(text ?? ''))).toEqual([undefined, undefined, 's0', 's0']);
  expect([1, 2, 3].map(() => names.of(other ?? ''))).toEqual([undefined, undefined, undefined]);
  expect([1, 2, 3].map(() => names.of('select 1'))).toEqual([undefined, undefined, undefined]);
});
