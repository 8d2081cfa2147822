import { compile } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest } from '../src/index.ts';
import type { LeadOutcome } from '../src/worker/judge.ts';
import { writeSafely } from '../src/worker/write-safely.ts';

const database = withTestDatabase();

test('One lead the database cannot keep is set aside; the others of its batch are written', async () => {
  const { store } = database();
  const emails = Array.from({ length: 9 }, (_, n) => `w${n}@x.test`);
  const { events } = await createIngest({ store, clock: Date.now }).ingest(
    emails.map((email) => ({ type: 'page.viewed', lead: { email } })),
  );
  const outcomes = events.map((event, n): LeadOutcome => {
    const id = event?.lead ?? '';
    const before = initialLead(id, 1);
    const after = { ...before, email: emails[n] ?? null, stage: n === 4 ? 'no\0text' : 'lead' };
    const logged = {
      seq: n + 1,
      partition: 0,
      id: event?.id ?? '',
      lead: id,
      type: 'page.viewed',
      properties: {},
      traits: {},
      email: null,
      occurredAt: 1,
    };
    return { lead: id, born: true, before, after, judged: [{ event: logged, result: null, refusal: null }] };
  });
  const { plan } = compile([]);
  if (plan === null) throw new Error('An empty plan does not compile.');
  await store.transaction((tx) => writeSafely(tx, { plan, outcomes, now: Date.now() }));
  const stages = await Promise.all(
    events.map(async (event) => (await store.leads.get(event?.lead ?? ''))?.stage),
  );
  expect(stages).toEqual(emails.map((_, n) => (n === 4 ? null : 'lead')));
  expect((await store.quarantine.list()).items).toMatchObject([
    { lead: events[4]?.lead, code: 'turn.unwritable' },
  ]);
});
