import { compile } from '@sluice/engine';
import { initialLead, type LeadState, timerEvent } from '@sluice/model';
import { uuidv7 } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { expect, test } from 'vitest';
import { createIngest, partitionOf } from '../src/index.ts';
import type { LeadOutcome } from '../src/worker/judge.ts';
import { writeSafely } from '../src/worker/write-safely.ts';
import { writesOf } from '../src/worker/writes/writes-of.ts';

const database = withTestDatabase();
const due = Date.UTC(2026, 4, 4, 9);
const minute = 60_000;
const day = 1440 * minute;

const planOf = () => {
  const { plan } = compile([]);
  if (plan === null) throw new Error('An empty plan does not compile.');
  return plan;
};

/** A lead whose timer fired at `firedAt`, and whose event was set aside. */
const refused = (firedAt: number, { id = uuidv7(1), after = {} as Partial<LeadState> } = {}): LeadOutcome => {
  const before: LeadState = { ...initialLead(id, 1), due };
  const event = { ...timerEvent(id, firedAt), lead: id, seq: 1, partition: partitionOf(id) };
  const refusal = { code: 'turn.failed', message: 'No.' };
  return {
    lead: id,
    born: false,
    before,
    after: { ...before, ...after },
    judged: [{ event, result: null, refusal }],
  };
};
const next = (firedAt: number) => writesOf(planOf(), [refused(firedAt)]).timersSet.map(({ dueAt }) => dueAt);

test('A lead whose timer could not be judged is woken again, each time later, at least once a day', () => {
  expect(next(due)).toEqual([due + minute]);
  expect(next(due + minute)).toEqual([due + 2 * minute]);
  expect(next(due + 4 * minute)).toEqual([due + 8 * minute]);
  expect(next(due + 9 * day)).toEqual([due + 10 * day]);
});

test('What another event of the batch made due stands, and a lead that waits no longer is left alone', () => {
  const later = refused(due, { after: { due: due + day } });
  expect(writesOf(planOf(), [later]).timersSet).toMatchObject([{ dueAt: due + day }]);
  expect(writesOf(planOf(), [refused(due, { after: { due: null } })]).timersSet).toEqual([]);
});

test('A lead the database cannot keep gets its timer back, an event of another kind sets none', async () => {
  const { store } = database();
  const { events } = await createIngest({ store, clock: Date.now }).ingest(
    [1, 2].map((n) => ({ type: 'page.viewed', lead: { email: `t${n}@x.test` } })),
  );
  const [timed, other] = events.map((event) => ({
    ...refused(due, { id: event?.lead ?? '', after: { stage: 'no\0text' } }),
    born: true,
  }));
  if (timed === undefined || other === undefined) throw new Error('Nothing was taken in.');
  const viewed = other.judged.map((one) => ({ ...one, event: { ...one.event, type: 'page.viewed' } }));
  await store.transaction((tx) =>
    writeSafely(tx, { plan: planOf(), outcomes: [timed, { ...other, judged: viewed }], now: due }),
  );
  expect(await store.db.selectFrom('timers').select(['lead', 'due_at']).execute()).toEqual([
    { lead: timed.lead, due_at: due + minute },
  ]);
});
