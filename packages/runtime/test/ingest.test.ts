import { withTestDatabase } from '@sluice/store/testing';
import { describe, expect, test } from 'vitest';
import { createIngest } from '../src/index.ts';

const database = withTestDatabase();
const ingest = (...args: Parameters<ReturnType<typeof createIngest>['ingest']>) =>
  createIngest({ store: database().store, clock: Date.now }).ingest(...args);
const leadOf = async (kind: 'email' | 'anonymous' | 'external', value: string) =>
  database().store.leads.byIdentity(kind, value);
const page = { type: 'page.viewed', properties: { path: '/' } };

describe('identity', () => {
  test('An address in any case is one lead', async () => {
    const { events } = await ingest([
      { ...page, lead: { email: 'Jack@Northwind.test' } },
      { ...page, lead: { email: 'jack@northwind.TEST ' } },
    ]);
    expect(events[0]?.lead).toBe(events[1]?.lead);
    expect(await leadOf('email', 'JACK@northwind.test')).toBe(events[0]?.lead);
  });

  test('An anonymous visitor becomes known with the first address, history included', async () => {
    const first = await ingest([{ ...page, lead: { anonymousId: 'a1' } }]);
    const second = await ingest([{ ...page, lead: { anonymousId: 'a1', email: 'a1@x.test' } }]);
    const third = await ingest([{ ...page, lead: { email: 'a1@x.test' } }]);
    expect(new Set([first, second, third].map(({ events }) => events[0]?.lead)).size).toBe(1);
  });

  test('Of two leads the known one wins, and the browser is its own from then on', async () => {
    const known = (await ingest([{ ...page, lead: { email: 'k@x.test' } }])).events[0]?.lead;
    const visitor = (await ingest([{ ...page, lead: { anonymousId: 'b1' } }])).events[0]?.lead;
    expect(visitor).not.toBe(known);
    const both = await ingest([{ ...page, lead: { anonymousId: 'b1', email: 'k@x.test' } }]);
    const later = await ingest([{ ...page, lead: { anonymousId: 'b1' } }]);
    expect([both.events[0]?.lead, later.events[0]?.lead]).toEqual([known, known]);
  });

  test('A second address on a shared browser is a second lead', async () => {
    const one = await ingest([{ ...page, lead: { anonymousId: 's', email: 'one@x.test' } }]);
    const two = await ingest([{ ...page, lead: { anonymousId: 's', email: 'two@x.test' } }]);
    expect(two.events[0]?.lead).not.toBe(one.events[0]?.lead);
  });

  test('A lead is found by its own id and by an id of the sender', async () => {
    const made =
      (await ingest([{ ...page, lead: { id: 'crm-7', email: 'crm@x.test' } }])).events[0]?.lead ?? '';
    const again = await ingest([
      { ...page, lead: { id: made } },
      { ...page, lead: { id: 'crm-7' } },
    ]);
    expect(again.events.map((event) => event?.lead)).toEqual([made, made]);
  });
});

describe('what is taken', () => {
  test('An id is taken once: within a batch, between batches and between calls of one group', async () => {
    const event = { id: 'once', ...page, lead: { email: 'once@x.test' } };
    expect(await ingest([event, event])).toMatchObject({ accepted: 1, duplicates: 1 });
    expect(await ingest([event])).toMatchObject({ accepted: 0, duplicates: 1 });
    const shared = createIngest({ store: database().store, clock: Date.now });
    const other = { ...event, id: 'shared' };
    const answers = await Promise.all([shared.ingest([other]), shared.ingest([other])]);
    expect(answers.map(({ accepted, duplicates }) => [accepted, duplicates])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('Good events of a half-bad batch are kept, the bad ones named', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
    const result = await ingest([
      { ...page, lead: { email: 'good@x.test' } },
      { ...page, lead: {} },
      { ...page, lead: { email: 'nul@x.test' }, properties: { a: ['x\u0000y'] } },
      { ...page, lead: { email: 'half@x.test' }, traits: { a: '\ud800' } },
      { ...page, lead: { email: 'deep@x.test' }, properties: deep },
      { ...page, lead: { email: 'late@x.test' }, occurredAt: Date.now() + 3 * 86_400_000 },
    ]);
    expect(result.accepted).toBe(1);
    expect(result.rejected.map(({ index, code }) => [index, code])).toEqual([
      [1, 'event.no-identity'],
      [2, 'event.invalid'],
      [3, 'event.invalid'],
      [4, 'event.invalid'],
      [5, 'event.in-the-future'],
    ]);
    expect(await leadOf('email', 'nul@x.test')).toBeNull();
  });

  test('Hostile names and texts come back as they went in', async () => {
    const text = `'; drop table events; -- \\ " \u{1f600} {"a":1} \\u0000`;
    const { events } = await ingest([
      {
        type: 'form.submitted',
        lead: { anonymousId: text },
        properties: { proto: text, constructor: text },
        traits: { name: text },
      },
    ]);
    const [stored] = await database().store.log.ofLead(events[0]?.lead ?? '');
    expect(stored).toMatchObject({ properties: { constructor: text }, traits: { name: text } });
    expect(await leadOf('anonymous', text)).toBe(events[0]?.lead);
  });

  test('Many callers with the same new people at once make each person once', async () => {
    const callers = Array.from({ length: 4 }, () =>
      createIngest({ store: database().store, clock: Date.now }),
    );
    const batch = Array.from({ length: 50 }, (_, n) => ({
      ...page,
      lead: { email: `crowd${n}@x.test`, anonymousId: `crowd${n}` },
    }));
    const answers = await Promise.all(
      callers.flatMap((one, n) => [one.ingest(batch), one.ingest(n % 2 ? batch : batch.toReversed())]),
    );
    expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(400);
    const ids = await Promise.all(batch.map(({ lead }) => leadOf('email', lead.email)));
    expect(new Set(ids).size).toBe(50);
    const events = await database().store.log.ofLead(ids[0] ?? '');
    expect(events).toHaveLength(8);
  });
});
