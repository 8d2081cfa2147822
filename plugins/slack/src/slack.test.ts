import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Json, PermanentError, RetryableError } from '@sluice/sdk';
import { conformance, nodeSuite, runEffect, through } from '@sluice/testkit';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import plugin from './index.ts';
import { postMessage } from './post-message.ts';

for (const check of nodeSuite(plugin)) test(`${check.node}: ${check.name}`, () => check.run());

test('it keeps the contract', async () => {
  const findings = await conformance(plugin);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

/* A Slack of one's own: chat.postMessage as docs.slack.dev documents it. Errors come with status 200. */
let posted: { readonly channel: string; readonly text: string }[] = [];
let answers: readonly [status: number, body: object, headers?: object][] = [];

let server: Server;
let respond: ReturnType<typeof through>;
beforeAll(async () => {
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const wrong =
      request.url !== '/api/chat.postMessage'
        ? 'unknown_method'
        : request.headers.authorization !== 'Bearer xoxb-1'
          ? 'invalid_auth'
          : null;
    const [given] = answers;
    answers = answers.slice(1);
    const message: { channel: string; text: string } = JSON.parse(text);
    if (wrong === null && given === undefined) posted.push(message);
    const fine = {
      ok: true,
      channel: 'C1',
      ts: `1503435956.00024${posted.length}`,
      message: { text: message.text },
    };
    const [status, body, headers = {}] = wrong ? [200, { ok: false, error: wrong }] : (given ?? [200, fine]);
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
      .end(JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  respond = through({
    hosts: { 'slack.com': `http://127.0.0.1:${port}` },
    secrets: { 'bot-token': 'xoxb-1' },
  });
});
afterAll(() => server.close());
beforeEach(() => {
  posted = [];
  answers = [];
});

const input = { channel: '#sales', text: 'Northwind asks for a demo.' };

test('a message is posted once, however often it is tried', async () => {
  const stored = new Map<string, Json>();
  const first = await runEffect(postMessage, { input, respond, stored });
  const second = await runEffect(postMessage, { input, respond, stored, attempt: 2 });
  expect(first.answer).toMatchObject({ port: 'posted', data: { channel: 'C1' } });
  expect(second.answer).toEqual(first.answer);
  expect(posted).toEqual([input]);
});

test("a lead's words call nobody and link to nothing", async () => {
  await runEffect(postMessage, {
    input: { ...input, text: '<!channel> <https://evil.test|Win> & more' },
    respond,
  });
  expect(posted[0]?.text).toBe('&lt;!channel&gt; &lt;https://evil.test|Win&gt; &amp; more');
});

test('a limit is waited out for as long as Slack says', async () => {
  answers = [[429, { ok: false, error: 'ratelimited' }, { 'retry-after': '30' }]];
  const failed: unknown = await runEffect(postMessage, { input, respond }).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(RetryableError);
  expect(failed).toMatchObject({ retryAfterMs: 30_000 });
});

test.each([
  ['channel_not_found', { port: 'refused', data: { reason: 'channel_not_found' } }],
  ['is_archived', { port: 'refused', data: { reason: 'is_archived' } }],
])('a workflow can answer to %s', async (error, answer) => {
  answers = [[200, { ok: false, error }]];
  expect((await runEffect(postMessage, { input, respond })).answer).toEqual(answer);
});

test('trouble at Slack is tried again, a token that is refused is not', async () => {
  answers = [[200, { ok: false, error: 'internal_error' }]];
  await expect(runEffect(postMessage, { input, respond })).rejects.toBeInstanceOf(RetryableError);
  answers = [[200, { ok: false, error: 'token_revoked' }]];
  await expect(runEffect(postMessage, { input, respond })).rejects.toBeInstanceOf(PermanentError);
});
