import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { JsonObject } from '@sluice/sdk';
import { withTestDatabase } from '@sluice/store/testing';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayReach, type Runtime } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install } from './support/workflow.ts';

const database = withTestDatabase();

const calls: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];
const answers: Record<string, readonly [status: number, headers?: Record<string, string>]> = {
  '/gone': [404],
  '/moved': [307, { location: '/ok' }],
  '/inside': [302, { location: 'http://169.254.169.254/latest/meta-data' }],
};
const receiver = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => {
    body += chunk;
  });
  request.on('end', () => {
    const path = request.url ?? '';
    calls.push({ path, headers: request.headers, body });
    const flaky = path === '/flaky' && calls.filter((call) => call.path === path).length < 3;
    const [status, headers] = flaky ? [503, { 'retry-after': '0' }] : (answers[path] ?? [200]);
    response.writeHead(status, headers).end('{"ok":true}');
  });
});

/** A mail server that takes everything and keeps the lines. */
const mails: string[] = [];
const mailServer = createTcpServer((socket) => {
  let data = false;
  let text = '';
  socket.write('220 test\r\n');
  socket.on('data', (chunk) => {
    for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
      if (data && line === '.') {
        data = false;
        mails.push(text);
        text = '';
        socket.write('250 ok\r\n');
      } else if (data) text += `${line}\n`;
      else if (/^DATA/i.test(line)) {
        data = true;
        socket.write('354 go\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else if (/refused@/i.test(line)) socket.write('550 no such mailbox\r\n');
      else socket.write('250 ok\r\n');
    }
  });
});

const portOf = async (server: {
  listen(port: number, host: string): unknown;
  address(): unknown;
}): Promise<number> => {
  server.listen(0, '127.0.0.1');
  await once(server as ReturnType<typeof createServer>, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null && 'port' in address ? Number(address.port) : 0;
};

let runtime: Runtime;
let port: number;
const hook = (path: string, host = `127.0.0.1:${port}`) =>
  draw(
    `hook ${path}`,
    {
      form: ['core/form-submitted', { forms: [path] }],
      call: [
        'core/call-webhook',
        { url: `http://${host}${path}`, method: 'POST', fields: [{ name: 'who', value: '{{lead.email}}' }] },
      ],
    },
    ['form>call'],
  );

const submit = async (form: string, email = 'a@x.test') => {
  await runtime.ingest([{ type: 'form.submitted', lead: { email }, properties: { form } }]);
  await runtime.settled();
};
const effectOf = async (form: string) =>
  (await database().store.effects.list({ limit: 100 })).items.find(
    ({ cause }) => cause.workflowName === `hook ${form}`,
  );

beforeAll(async () => {
  const { store } = database();
  port = await portOf(receiver);
  for (const path of ['/ok', '/gone', '/moved', '/inside', '/flaky']) await install(store, hook(path));
  await install(store, hook('/private', '10.1.2.3'));
  await install(store, hook('/named', `localhost.localdomain:${port}`));
  await install(
    store,
    draw(
      'mail',
      {
        form: ['core/form-submitted', { forms: ['mail'] }],
        send: ['core/send-email', { subject: 'Hi\r\nBcc: evil@x.test', text: 'Hello', replyTo: '' }],
        failed: ['core/add-to-list', { list: 'unreachable' }],
        tell: ['core/notify', { to: 'marketing', address: '', subject: 'New', text: 'Look' }],
      },
      ['form>send', 'send.failed>failed', 'form>tell'],
    ),
  );
  runtime = runtimeOn(store, {
    allowPrivate: ['127.0.0.1/32'],
    smtpUrl: `smtp://127.0.0.1:${await portOf(mailServer)}/?ignoreTLS=true`,
    random: () => 0,
  });
  await runtime.start();
});
afterAll(async () => {
  await runtime.stop();
  receiver.close();
  mailServer.close();
});

describe('webhooks', () => {
  test('A call is signed by the Standard Webhooks scheme and carries an idempotency key', async () => {
    await submit('/ok');
    const call = calls.find(({ path }) => path === '/ok');
    const secret = (await database().store.secrets.get('webhook')) ?? '';
    const headers = Object.fromEntries(
      ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [
        name,
        String(call?.headers[name]),
      ]),
    );
    expect(new Webhook(secret).verify(call?.body ?? '', headers)).toMatchObject({ who: 'a@x.test' });
    expect(() => new Webhook(secret).verify(`${call?.body} `, headers)).toThrow();
    expect(call?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(await effectOf('/ok')).toMatchObject({
      status: 'done',
      attempts: 1,
      result: { port: 'ok', data: { status: 200 } },
    });
  });

  test('A refusal of the receiver is an answer, not a retry', async () => {
    await submit('/gone');
    expect(await effectOf('/gone')).toMatchObject({
      status: 'done',
      attempts: 1,
      result: { port: 'failed' },
    });
  });

  test('A receiver that is busy is called again with the same key', async () => {
    await submit('/flaky');
    const deadline = Date.now() + 15_000;
    while ((await effectOf('/flaky'))?.status !== 'done' && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await effectOf('/flaky')).toMatchObject({ status: 'done', attempts: 3 });
    const keys = calls
      .filter(({ path }) => path === '/flaky')
      .map(({ headers, body }) => `${headers['idempotency-key']} ${headers['webhook-id']} ${body}`);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
  });

  test('Redirects are followed, but not into private ranges', async () => {
    await submit('/moved');
    expect(await effectOf('/moved')).toMatchObject({ status: 'done', result: { port: 'ok' } });
    await submit('/inside');
    expect(await effectOf('/inside')).toMatchObject({
      status: 'failed',
      attempts: 1,
      lastError: expect.stringContaining('effect.refused-address'),
    });
  });

  test('A private address is refused, and the effect can be read and retried', async () => {
    await submit('/private');
    const effect = await effectOf('/private');
    expect(effect).toMatchObject({ status: 'failed', lastError: expect.stringContaining('10.1.2.3') });
    expect((await database().store.effects.list({ status: 'failed' })).items.map(({ key }) => key)).toContain(
      effect?.key,
    );
    expect(await database().store.deadLetters.retry(effect?.key ?? '', { who: null })).toBe(true);
    await runtime.settled();
    expect(await effectOf('/private')).toMatchObject({ status: 'failed', attempts: 1 });
  });

  test('Ranges that are not public are known in every spelling', () => {
    for (const address of [
      '127.0.0.1',
      '10.0.0.1',
      '172.16.0.1',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '::1',
      'fe80::1',
      'fc00::1',
      '::ffff:127.0.0.1',
      '224.0.0.1',
      'nonsense',
    ])
      expect([address, mayReach(address, [])]).toEqual([address, false]);
    for (const address of ['8.8.8.8', '2606:4700::1111']) expect(mayReach(address, [])).toBe(true);
    expect(mayReach('10.1.2.3', ['10.1.0.0/16'])).toBe(true);
    expect(mayReach('10.2.2.3', ['10.1.0.0/16'])).toBe(false);
  });
});

describe('mail', () => {
  test('A message goes out over SMTP, without smuggled headers, and into the mailbox', async () => {
    await submit('mail', 'jo@x.test');
    expect(mails.filter((mail) => /^To: jo@x\.test$/m.test(mail))).toHaveLength(1);
    expect(mails.some((mail) => /^Bcc:/im.test(mail))).toBe(false);
    expect(mails.some((mail) => /^To: marketing@acme\.test$/m.test(mail))).toBe(true);
    const { items } = await database().store.mailbox.list();
    expect(items.map(({ kind, to }) => `${kind} ${to}`).sort()).toEqual([
      'email jo@x.test',
      'notify marketing@acme.test',
    ]);
    const lead = (await database().store.leads.byIdentity('email', 'jo@x.test')) ?? '';
    const types = (await database().store.log.ofLead(lead)).map(({ type }) => type);
    expect(types.filter((type) => type === 'email.delivered')).toHaveLength(1);
    expect(types.filter((type) => type === 'effect.completed')).toHaveLength(2);
  });

  test('A message that was edited goes out under another Message-ID, one that was not under its own', async () => {
    await submit('mail', 'edited@x.test');
    const { store } = database();
    const found = (await store.effects.list({ limit: 100 })).items.find(
      ({ subject, type }) => subject.email === 'edited@x.test' && type === 'core/send-email',
    );
    const key = found?.key ?? '';
    const again = async (change: { readonly input?: JsonObject }) => {
      await store.db.updateTable('outbox').set({ status: 'failed' }).where('key', '=', key).execute();
      expect(await store.deadLetters.retry(key, { who: 'Ann', ...change })).toBe(true);
      await runtime.settled();
    };
    await again({});
    await again({ input: { ...Object(found?.input), subject: 'Hi again' } });
    const sent = mails.filter((mail) => /^To: edited@x\.test$/m.test(mail));
    const ids = sent.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);
    expect(sent.map((mail) => /^Subject: Hi again$/m.test(mail))).toEqual([false, false, true]);
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@acme\.test>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).toMatch(/^<[0-9a-f]{32}@acme\.test>$/);
    expect(ids[2]).not.toBe(ids[0]);
  });

  test('A mailbox that does not exist is an answer the workflow can act on', async () => {
    await submit('mail', 'refused@x.test');
    const lead = await database().store.leads.get(
      (await database().store.leads.byIdentity('email', 'refused@x.test')) ?? '',
    );
    expect(lead?.state?.lists).toEqual(['unreachable']);
  });

  test('Mail of demo leads stays inside', async () => {
    const before = mails.length;
    await runtime.ingest(
      [{ type: 'form.submitted', lead: { email: 'demo@x.test' }, properties: { form: 'mail' } }],
      { demo: true },
    );
    await runtime.settled();
    expect(mails).toHaveLength(before);
    expect((await database().store.mailbox.list()).items.some(({ to }) => to === 'demo@x.test')).toBe(true);
  });

  test('The demo company goes away with everything that hangs on it', async () => {
    const { demo, leads } = database().store;
    const kept = (await leads.list({ limit: 500 })).items.filter((lead) => !lead.demo).length;
    expect(await demo.get()).toMatchObject({ leads: 1 });
    expect(await demo.removeLeads(100)).toBe(1);
    expect((await leads.list({ limit: 500 })).items).toHaveLength(kept);
    expect(await leads.byIdentity('email', 'demo@x.test')).toBeNull();
  });
});
