import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { runtimeOn } from './support/run.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();

const tables = [
  'events',
  'identities',
  'score_rows',
  'stage_rows',
  'runs',
  'outbox',
  'handoffs',
  'mailbox',
  'quarantine',
  'lead_states',
];

test('A demo company removed while its events, batches and effects are under way leaves nothing behind', async () => {
  const { store } = database();
  await install(store, demoRequest);
  const runtime = runtimeOn(store, { worker: { batchSize: 40 } });
  await runtime.start();
  const visits = (n: number) =>
    [0, 1, 2, 3].map((step) => ({
      type: step === 1 ? 'form.submitted' : 'page.viewed',
      lead: { email: `demo${n}@x.test`, anonymousId: `browser${n}` },
      properties: step === 1 ? { form: 'demo' } : { path: '/pricing' },
    }));
  await runtime.ingest([{ type: 'page.viewed', lead: { email: 'real@x.test' }, properties: {} }]);
  const coming = Array.from({ length: 15 }, (_, group) =>
    runtime.ingest(Array.from({ length: 10 }, (_, n) => visits(group * 10 + n)).flat(), { demo: true }),
  );
  await coming[0];
  let removed = 0;
  const remove = async (): Promise<void> => {
    removed += await store.demo.removeLeads(7);
  };
  while (removed < 20) await remove();
  await Promise.all(coming);
  while ((await store.demo.get()).leads > 0) await remove();
  await runtime.settled();

  expect(removed).toBeGreaterThanOrEqual(150);
  for (const table of tables) {
    const { rows } = await store.pool.query(
      `select count(*)::int as n from ${table} where lead not in (select id from leads)`,
    );
    expect([table, rows[0]?.n]).toEqual([table, 0]);
  }
  expect((await store.leads.list()).items.map(({ email }) => email)).toEqual(['real@x.test']);
  await runtime.stop();
});
