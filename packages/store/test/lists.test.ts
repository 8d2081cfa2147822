import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();

/** Runs `work` and gives the plans of the queries on leads it made, by the names of their nodes and indexes. */
const plansOf = async (work: () => Promise<unknown>): Promise<string> => {
  const { store } = database();
  const asked: { text: string; values: readonly unknown[] }[] = [];
  const listen = (client: { query: unknown }): void => {
    const query = client.query as (...args: readonly unknown[]) => unknown;
    client.query = (...args: readonly unknown[]) => {
      const [sent] = args;
      const { text, values } = sent as { text?: string; values?: readonly unknown[] };
      if (text?.includes('from leads') && !text.startsWith('explain'))
        asked.push({ text, values: values ?? [] });
      return Reflect.apply(query, client, args);
    };
  };
  store.pool.on('acquire', listen);
  await work();
  store.pool.off('acquire', listen);
  const plans = [];
  for (const { text, values } of [...asked]) {
    const { rows } = await store.pool.query(`explain ${text}`, [...values]);
    plans.push(rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']).join('\n'));
  }
  return plans.join('\n');
};

test('Lists of leads are read by index, whatever they are searched and sorted by', async () => {
  const { store } = database();
  await store.pool.query(`
    insert into leads (id, partition, email, name, stage, total, created_at, last_event_at)
    select gen_random_uuid(), 0, 'person' || n || '@company' || n % 500 || '.test', 'First' || n || ' Last' || n,
      case when n % 3 = 0 then 'mql' else 'lead' end, n % 100, n, n from generate_series(1, 30000) n`);
  await store.pool.query('analyze leads');
  const after = Buffer.from(JSON.stringify([1_000, randomUUID()])).toString('base64url');
  const questions = [
    { q: 'last777' },
    { q: 'person123 company' },
    { email: 'person5@company5.test' },
    { sort: 'recent', cursor: after },
    { sort: 'score' },
    { stage: 'mql', cursor: after },
  ] as const;
  for (const question of questions) {
    const plan = await plansOf(() => store.leads.list(question));
    expect(plan, JSON.stringify(question)).toMatch(/Index (Only )?Scan/);
    expect(plan, JSON.stringify(question)).not.toMatch(/Seq Scan on leads/);
  }
  expect(await plansOf(() => store.leads.list({ q: 'last777' }))).toMatch(/leads_words.*leads_words/s);
  expect(await plansOf(() => store.leads.list({ q: 'company' }))).toContain('leads_recent');
});

test('Leads are found by the beginnings of words of name and address, in any order', async () => {
  const { store } = database();
  const found = async (q: string) => (await store.leads.list({ q })).items.map(({ name }) => name);
  expect(await found('last29999')).toEqual(['First29999 Last29999']);
  expect(await found('LAST29999 first')).toEqual(['First29999 Last29999']);
  expect(await found('person29999@company')).toEqual(['First29999 Last29999']);
  expect(await found('ast29999')).toEqual([]);
  expect(await found(`!&|:*' `)).toEqual([]);
});
