import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PermanentError, RetryableError } from '@sluice/sdk';
import { conformance, nodeSuite, poll, runEffect, through } from '@sluice/testkit';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { contactChanged } from './contact-changed.ts';
import plugin from './index.ts';
import { saveContact } from './save-contact.ts';

for (const check of nodeSuite(plugin)) test(`${check.node}: ${check.name}`, () => check.run());

test('it keeps the contract', async () => {
  const findings = await conformance(plugin);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/* A HubSpot of one's own: the two calls as developers.hubspot.com documents them, with its errors and limits. */
interface Contact {
  readonly id: string;
  readonly properties: Readonly<Record<string, string>>;
}
interface Asked {
  readonly inputs?: readonly {
    readonly id: string;
    readonly idProperty: string;
    readonly properties: Contact['properties'];
  }[];
  readonly filterGroups?: readonly {
    readonly filters: readonly { readonly operator: string; readonly value: string }[];
  }[];
  readonly limit?: number;
}
const token = 'pat-eu1-secret';
const known = new Set(['email', 'company', 'lifecyclestage']);
let contacts: Contact[] = [];
let busy = 0;
let calls = 0;
let clock = Date.parse('2026-01-05T08:00:00Z');

function reply(
  path: string,
  authorization: string,
  asked: Asked,
): readonly [status: number, body: object, headers?: object] {
  calls++;
  if (authorization !== `Bearer ${token}`)
    return [401, { status: 'error', message: 'expired', category: 'INVALID_AUTHENTICATION' }];
  if (busy-- > 0)
    return [
      429,
      { status: 'error', errorType: 'RATE_LIMIT', policyName: 'SECONDLY' },
      { 'retry-after': '2' },
    ];
  if (path === '/crm/v3/objects/contacts/batch/upsert') return [...upserted(asked)];
  if (path === '/crm/v3/objects/contacts/search') return [200, found(asked)];
  return [404, { status: 'error', message: 'no such call' }];
}

function upserted({ inputs = [] }: Asked): readonly [number, object] {
  const [one] = inputs;
  if (one?.idProperty !== 'email') return [400, { status: 'error', message: 'idProperty is required' }];
  const odd = Object.keys(one.properties).find((name) => !known.has(name));
  if (odd !== undefined)
    return [
      400,
      { status: 'error', message: `Property "${odd}" does not exist`, category: 'VALIDATION_ERROR' },
    ];
  clock += 1000;
  const before = contacts.find(({ properties }) => properties.email === one.id);
  const id = before?.id ?? String(500 + contacts.length);
  const changed = {
    ...before?.properties,
    ...one.properties,
    lastmodifieddate: new Date(clock).toISOString(),
  };
  contacts = [...contacts.filter((other) => other.id !== id), { id, properties: changed }];
  return [200, { status: 'COMPLETE', results: [{ id, new: before === undefined, properties: changed }] }];
}

function found({ filterGroups = [], limit = 10 }: Asked): object {
  const since = Number(filterGroups[0]?.filters[0]?.value);
  const at = (contact: Contact) => Date.parse(contact.properties.lastmodifieddate ?? '');
  const rows = contacts.filter((one) => at(one) >= since).sort((a, b) => at(a) - at(b));
  return { total: rows.length, results: rows.slice(0, limit) };
}

let server: Server;
let respond: ReturnType<typeof through>;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const [status, body, headers = {}] = reply(
      request.url ?? '',
      request.headers.authorization ?? '',
      JSON.parse(text),
    );
    response
      .writeHead(status, { 'content-type': 'application/json;charset=utf-8', ...headers })
      .end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  respond = through({
    hosts: { 'api.hubapi.com': `http://127.0.0.1:${port}` },
    secrets: { 'access-token': token },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  contacts = [];
  busy = 0;
  calls = 0;
});

const input = {
  email: 'ada@northwind.test',
  properties: { company: 'Northwind', lifecyclestage: 'marketingqualifiedlead' },
};

describe('saving a contact', () => {
  test('a retry finds the contact the first attempt made', async () => {
    expect((await runEffect(saveContact, { input, respond })).answer).toEqual({
      port: 'saved',
      data: { contact: '500', created: true },
    });
    expect((await runEffect(saveContact, { input, respond, attempt: 2 })).answer).toEqual({
      port: 'saved',
      data: { contact: '500', created: false },
    });
    expect(contacts).toMatchObject([
      { properties: { email: 'ada@northwind.test', lifecyclestage: 'marketingqualifiedlead' } },
    ]);
  });

  test('what is not known of the lead does not clear what HubSpot knows', async () => {
    await runEffect(saveContact, { input, respond });
    await runEffect(saveContact, {
      input: { ...input, properties: { company: '', lifecyclestage: null } },
      respond,
    });
    expect(contacts).toMatchObject([
      { properties: { company: 'Northwind', lifecyclestage: 'marketingqualifiedlead' } },
    ]);
  });

  test('a property HubSpot does not have is told on a port of its own', async () => {
    const { answer } = await runEffect(saveContact, {
      input: { ...input, properties: { shoe_size: '42' } },
      respond,
    });
    expect(answer).toEqual({ port: 'refused', data: { reason: 'Property "shoe_size" does not exist' } });
  });

  test('a limit is waited out for as long as HubSpot says', async () => {
    busy = 1;
    const failed: unknown = await runEffect(saveContact, { input, respond }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(RetryableError);
    expect(failed).toMatchObject({ retryAfterMs: 2000 });
    expect(calls).toBe(1);
  });

  test('a token that is refused is for a person, not for another try', async () => {
    const other = through({
      hosts: { 'api.hubapi.com': `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
      secrets: { 'access-token': 'old' },
    });
    await expect(runEffect(saveContact, { input, respond: other })).rejects.toBeInstanceOf(PermanentError);
  });

  test('a lead without an address is not sent', async () => {
    await expect(runEffect(saveContact, { input: { ...input, email: null }, respond })).rejects.toThrow(
      'no e-mail address',
    );
    expect(calls).toBe(0);
  });
});

describe('contacts that changed', () => {
  const change = (email: string) =>
    runEffect(saveContact, { input: { email, properties: { lifecyclestage: 'customer' } }, respond });

  test('each change is one event, and a look begins where the last one ended', async () => {
    const start = clock;
    await change('ada@northwind.test');
    const first = await poll(contactChanged, { cursor: start, respond });
    expect(first.events).toMatchObject([
      {
        id: `500@${clock}`,
        type: 'hubspot.contact-changed',
        lead: { email: 'ada@northwind.test' },
        properties: { lifecyclestage: 'customer' },
      },
    ]);
    await change('bob@northwind.test');
    const second = await poll(contactChanged, { cursor: first.cursor, respond });
    const ids = second.events.map(({ id }) => id);
    expect(ids).toContain(`501@${clock}`);
    /* The last instant is looked at again, since more may have changed in it: the same event, by the same id. */
    expect(ids.filter((id) => id === first.events[0]?.id)).toHaveLength(1);
  });

  test('more than a page is brought in by looks that follow at once, none of them twice or never', async () => {
    const start = clock;
    for (let n = 0; n < 205; n++) await change(`lead-${n}@northwind.test`);
    const seen = new Set<string>();
    let cursor: Awaited<ReturnType<typeof poll>>['cursor'] = start;
    let looks = 0;
    for (let more = true; more; looks++) {
      const look: Awaited<ReturnType<typeof poll>> = await poll(contactChanged, { cursor, respond });
      for (const { id } of look.events) seen.add(id);
      ({ cursor, more } = look);
    }
    expect(seen.size).toBe(205);
    expect(looks).toBe(3);
  });

  test('the first look begins now: what was before is not news', async () => {
    await change('ada@northwind.test');
    clock = Date.parse('2026-01-05T08:00:00Z');
    expect((await poll(contactChanged, { respond })).events).toEqual([]);
  });
});
