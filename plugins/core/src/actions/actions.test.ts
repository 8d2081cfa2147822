import { PermanentError, RetryableError } from '@sluice/sdk';
import { runEffect, runNode } from '@sluice/testkit';
import { describe, expect, test } from 'vitest';
import { addToList } from './add-to-list.ts';
import { callWebhook } from './call-webhook.ts';
import { enrolInNurture } from './enrol-in-nurture.ts';
import { handOffToSales } from './hand-off-to-sales.ts';
import { moveStage } from './move-stage.ts';
import { notify } from './notify.ts';
import { sendEmail } from './send-email.ts';
import { setTrait } from './set-trait.ts';

const stageAfter = (from: string, config: { stage: string; onlyForward: boolean }) =>
  runNode(moveStage, { config, data: { stage: from, lead: { email: 'jack@northwind.test' } } }).turn.state
    .stage;

describe('a stage move that never goes backward', () => {
  test.each([
    ['lead', 'mql', 'mql'],
    ['sql', 'mql', 'sql'],
    ['customer', 'lead', 'customer'],
    ['disqualified', 'mql', 'disqualified'],
    ['recycled', 'mql', 'mql'],
    ['customer', 'recycled', 'recycled'],
    ['opportunity', 'disqualified', 'disqualified'],
  ])('takes a %s asked to be %s to %s', (from, stage, to) => {
    expect(stageAfter(from, { stage, onlyForward: true })).toBe(to);
  });
});

test('an explicit step back is one', () => {
  expect(stageAfter('sql', { stage: 'lead', onlyForward: false })).toBe('lead');
});

test('a stage the lead is in already makes no row', () => {
  const { turn } = runNode(moveStage, {
    config: { stage: 'mql', onlyForward: true },
    data: { stage: 'mql', lead: { email: 'jack@northwind.test' } },
  });
  expect(turn.stages).toEqual([]);
});

test('a field set is on the lead at once and tells that it changed', () => {
  const { turn } = runNode(setTrait, {
    config: { field: 'lead.traits.source', kind: 'text', value: '{{event.properties.campaign|direct}}' },
    data: { event: { type: 'email.clicked', properties: { campaign: 'spring' } } },
  });
  expect(turn.state.traits).toEqual({ source: 'spring' });
  expect(turn.internal).toContainEqual({ type: 'lead.updated', properties: { changed: ['source'] } });
});

test('only a field of the lead itself can be set', () => {
  const config = { field: 'score.total', kind: 'number', value: '100' };
  expect(() => runNode(setTrait, { config })).toThrow('Choose a field of the lead');
});

test('a lead is on a list once', () => {
  const { turn } = runNode(addToList, { config: { list: ' vip ' }, data: { lead: { lists: ['vip'] } } });
  expect(turn.state.lists).toEqual(['vip']);
});

test('enrolling in nurture tells of it once', () => {
  const enrol = (lists: string[]) =>
    runNode(enrolInNurture, { config: { program: 'awareness' }, data: { lead: { lists } } }).turn;
  const first = enrol([]);
  expect(first.state.lists).toEqual(['nurture:awareness']);
  expect(first.internal).toContainEqual({ type: 'nurture.enrolled', properties: { program: 'awareness' } });
  expect(enrol(['nurture:awareness']).internal).toEqual([]);
});

describe('an e-mail', () => {
  const input = { to: 'jack@northwind.test', subject: 'Hello', text: 'Hi Jack' };

  test('is sent to the lead', async () => {
    const { answer, calls } = await runEffect(sendEmail, { input });
    expect(answer).toEqual({ port: 'sent', data: { messageId: 'message-1' } });
    expect(calls).toEqual([{ capability: 'email', request: input }]);
  });

  test('to nobody fails for good', async () => {
    await expect(runEffect(sendEmail, { input: { ...input, to: null } })).rejects.toThrow(PermanentError);
  });

  const refusing = (error: Error) => ({ email: { send: () => Promise.reject(error) } });

  test('that the address refuses leaves by failed', async () => {
    const capabilities = refusing(new PermanentError('No such mailbox.'));
    const { answer } = await runEffect(sendEmail, { input, capabilities });
    expect(answer).toEqual({ port: 'failed', data: { reason: 'No such mailbox.' } });
  });

  test('that meets a busy server is tried again', async () => {
    const capabilities = refusing(new RetryableError('Try later.'));
    await expect(runEffect(sendEmail, { input, capabilities })).rejects.toThrow(RetryableError);
  });
});

describe('a webhook', () => {
  const input = { url: 'https://hooks.example.test/x', method: 'POST' as const, body: { lead: 'l1' } };
  const answering = (status: number, headers: Record<string, string> = {}) =>
    runEffect(callWebhook, { input, respond: () => ({ status, headers, body: null }) });

  test('is signed and carries the key that makes a retry harmless', async () => {
    const { answer, calls } = await answering(202);
    expect(answer).toEqual({ port: 'ok', data: { status: 202 } });
    expect(calls).toMatchObject([{ request: { sign: true, headers: { 'idempotency-key': 'test:node:1' } } }]);
  });

  test('that is refused leaves by failed', async () => {
    expect((await answering(404)).answer).toMatchObject({ port: 'failed', data: { status: 404 } });
  });

  test.each([429, 500, 503])('that meets a %i is tried again, when the receiver says', async (status) => {
    const error = await answering(status, { 'retry-after': '30' }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'RetryableError', retryAfterMs: 30_000 });
  });

  test.each([
    '',
    'hooks.example.test',
    'ftp://x.test',
    'https://',
    'https://user@x.test/',
    'https://x.test/a b',
  ])('cannot be published with the address %j', (url) => {
    expect(() => runNode(callWebhook, { config: { url, method: 'POST', fields: [] } })).toThrow('https://');
  });
});

test('a handoff asks for a rep and answers who got the lead', async () => {
  const { turn } = runNode(handOffToSales, {
    config: { ...handOffToSales.initial, routing: 'round-robin' },
    data: { lead: { traits: { first_name: 'Jack' } }, score: { total: 78.4, band: 'warm' } },
  });
  expect(turn.effects).toMatchObject([
    {
      input: {
        routing: 'round-robin',
        reason: 'Jack of an unknown company is ready to talk, score 78.',
        slaHours: 24,
      },
    },
  ]);
  const { answer } = await runEffect(handOffToSales, {
    input: { routing: 'round-robin', reason: 'Asked for a demo.', slaHours: 24 },
  });
  expect(answer).toEqual({ port: 'assigned', data: { handoff: 'handoff-1', owner: 'rep-1' } });
});

test('a handoff to one rep wants the rep named', () => {
  const config = { ...handOffToSales.initial, routing: 'rep' };
  expect(() => runNode(handOffToSales, { config })).toThrow('Choose the rep');
});

test('a notification goes to the address given', async () => {
  const config = { to: 'address', address: ' ops@acme.test ', subject: 'New', text: 'Look' };
  expect(runNode(notify, { config }).value).toEqual({ to: 'ops@acme.test', subject: 'New', text: 'Look' });
  expect(() => runNode(notify, { config: { ...config, address: 'ops' } })).toThrow('Give the e-mail address');
});
