import { expect, test } from 'vitest';
import type { Services } from '../src/services/context.ts';
import { decideHandoff } from '../src/services/handoffs.ts';
import { withServer } from './support/with-server.ts';

const server = withServer();

interface Code {
  readonly code: string;
}

/** A lead of its own, handed to sales and not answered yet. */
const openHandoff = async (name: string): Promise<string> => {
  const email = `${name}@acme.example`;
  const { call, services, settled } = server();
  await call('POST', '/v1/events', { body: { type: 'page.viewed', lead: { email } } });
  await settled();
  const { body } = await call<{ items: { id: string }[] }>('GET', `/v1/leads?email=${email}`);
  const now = Date.now();
  const cause = { workflow: 'w', workflowName: 'W', version: 1, node: 'n', title: 'N' };
  const { id } = await services.store.handoffs.create({
    effectKey: name,
    lead: body.items[0]?.id ?? '',
    owner: null,
    reason: 'ready',
    cause,
    now,
    dueAt: now,
  });
  return id;
};

/** The handoff's status, and the types of the events of sales about its lead. */
const outcome = async (id: string) => {
  const { store } = server().services;
  const handoff = await store.handoffs.get(id);
  const events = await store.log.ofLead(handoff?.lead.id ?? '');
  return {
    status: handoff?.status,
    reason: handoff?.decisionReason,
    events: events.map(({ type }) => type).filter((type) => type.startsWith('sales.')),
  };
};

/** The services of a process that ends after the event and before the decision. */
const cutOff = (): Services => {
  const { services } = server();
  const decide = () => Promise.reject(new Error('cut off'));
  return {
    ...services,
    store: { ...services.store, handoffs: { ...services.store.handoffs, decide } },
  };
};

const answer = (id: string, how: 'accept' | 'reject', reason: string) =>
  server().call<Code>('POST', `/v1/handoffs/${id}/${how}`, {
    body: { reason },
  });

test('an answer the log does not take leaves the handoff open', async () => {
  const id = await openHandoff('future');
  const at = Date.now() + 2 * 86_400_000;
  await expect(
    decideHandoff(server().services, { id, status: 'accepted', reason: null, at }),
  ).rejects.toMatchObject({ code: 'event.in-the-future' });
  expect(await outcome(id)).toEqual({ status: 'open', reason: null, events: [] });
});

test('an answer cut off after its event is completed by giving it again', async () => {
  const id = await openHandoff('again');
  const first = decideHandoff(cutOff(), { id, status: 'accepted', reason: 'fits' });
  await expect(first).rejects.toThrow('cut off');
  expect(await outcome(id)).toEqual({ status: 'open', reason: null, events: ['sales.accepted'] });
  expect((await answer(id, 'accept', 'fits')).status).toBe(200);
  expect(await outcome(id)).toEqual({ status: 'accepted', reason: 'fits', events: ['sales.accepted'] });
});

test('an answer cut off after its event stands against a later one', async () => {
  const id = await openHandoff('against');
  const first = decideHandoff(cutOff(), { id, status: 'accepted', reason: 'fits' });
  await expect(first).rejects.toThrow('cut off');
  const { status, body } = await answer(id, 'reject', 'no budget');
  expect([status, body.code]).toEqual([409, 'handoff.already-decided']);
  expect(await outcome(id)).toEqual({ status: 'accepted', reason: 'fits', events: ['sales.accepted'] });
});

test('of opposite answers at the same moment one stands, in the log and on the handoff', async () => {
  const id = await openHandoff('both');
  const replies = await Promise.all([answer(id, 'accept', 'fits'), answer(id, 'reject', 'no budget')]);
  expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { status, events } = await outcome(id);
  expect(events).toEqual([`sales.${status}`]);
  expect(status).toBe(replies[0]?.status === 200 ? 'accepted' : 'rejected');
});
