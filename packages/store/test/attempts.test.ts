import { expect, test } from 'vitest';
import { type DestinationDefaults, noWrites, uuidv7 } from '../src/index.ts';
import { withTestDatabase } from '../src/testing/index.ts';

const database = withTestDatabase();
const rule = { workflow: uuidv7(1), workflowName: 'w', version: 1, node: 'n', title: 't' };
const result = { port: 'sent', data: {} };
const plenty = { atOnce: 100, perMinute: 0 };
const defaults: DestinationDefaults = {
  webhook: plenty,
  smtp: plenty,
  mailbox: plenty,
  handoff: plenty,
  plugin: plenty,
  demo: plenty,
};
const scope = { types: ['core/notify'], defaults };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two runners in turn claim one effect: the claim of the first has expired. */
const claimedTwice = async (key: string) => {
  const { store } = database();
  const lead = uuidv7(2);
  const subject = { id: lead, email: null, traits: {} };
  await store.transaction((tx) =>
    tx.batch.write({
      ...noWrites,
      effects: [{ key, lead, type: 'core/notify', input: {}, rule, run: 'r', at: 1, subject }],
    }),
  );
  await store.destinations.ensure([{ name: 'mailbox', kind: 'mailbox' }]);
  await store.effects.address([{ key, destination: 'mailbox' }]);
  const [first] = await store.effects.claim({ limit: 1, leaseMs: 1, ...scope });
  await pause(10);
  const [second] = await store.effects.claim({ limit: 1, leaseMs: 60_000, ...scope });
  if (first === undefined || second === undefined) throw new Error('The effect was not due.');
  expect([first, second]).toMatchObject([
    { key, attempts: 1 },
    { key, attempts: 2 },
  ]);
  return { first, second };
};

test('A runner whose claim has expired cannot fail the attempt of another', async () => {
  const { effects } = database().store;
  const { first, second } = await claimedTwice('fail');
  const failWith = ({ attempts }: typeof first, message: string, retryInMs: number | null) =>
    effects.fail([{ key: 'fail', attempts, message, retryInMs, ms: 1 }]);
  expect(await failWith(first, 'late', null)).toEqual([]);
  expect(await effects.get('fail')).toMatchObject({ status: 'running', attempts: 2, lastError: null });
  expect(await failWith(second, 'busy', 60_000)).toEqual(['fail']);
  expect(await effects.get('fail')).toMatchObject({ status: 'pending', lastError: 'busy' });
  expect(await failWith(second, 'twice', null)).toEqual([]);
});

test('A runner whose claim has expired cannot finish the attempt of another', async () => {
  const { effects } = database().store;
  const { first, second } = await claimedTwice('finish');
  const answer = ({ key, attempts }: typeof first) => ({ key, attempts, result });
  expect(await effects.finish([answer(first)])).toEqual([]);
  expect(await effects.get('finish')).toMatchObject({ status: 'running', result: null });
  expect(await effects.finish([answer(second)])).toEqual(['finish']);
  expect(await effects.get('finish')).toMatchObject({ status: 'done', result });
  expect(await effects.finish([answer(second)])).toEqual([]);
});
