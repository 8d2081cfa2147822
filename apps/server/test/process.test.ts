import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const bin = join(import.meta.dirname, '..', 'bin', 'sluice.js');
const adminKey = 'process-admin-key-0123';
const port = 4512;
const url = `http://127.0.0.1:${port}`;

let folder = '';
const children: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-process-'));
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  await chmod(folder, 0o755);
});

afterAll(async () => {
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  PORT: String(port),
  SLUICE_DATA: folder,
  SLUICE_ADMIN_KEY: adminKey,
  SLUICE_LOG_LEVEL: 'warn',
});

const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [bin, ...args], { env: { ...environment(), ...more } });
  children.push(child);
  let output = '';
  child.stdout.on('data', (part) => {
    output += part;
  });
  child.stderr.on('data', (part) => {
    output += part;
  });
  return { child, output: () => output };
};

const finished = async (args: readonly string[], more: Readonly<Record<string, string>> = {}) => {
  const { child, output } = run(args, more);
  const [code] = await once(child, 'exit');
  return { code, output: output() };
};

const ready = async (): Promise<void> => {
  while ((await fetch(`${url}/readyz`).catch(() => null))?.status !== 200) await pause(50);
};

const stop = async (child: ChildProcess) => {
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  return code;
};

const headers = { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' };

test('it starts on an empty folder, stops on SIGTERM with 0, and starts again with what it had', {
  timeout: 120_000,
}, async () => {
  const first = run(['start']);
  await ready();
  const events = Array.from({ length: 500 }, (_, n) => ({
    type: 'page.viewed',
    lead: { email: `p${n}@acme.example` },
  }));
  const taken = await fetch(`${url}/v1/events`, { method: 'POST', headers, body: JSON.stringify(events) });
  expect(taken.status).toBe(202);
  expect(await stop(first.child)).toBe(0);

  const second = run(['start']);
  await ready();
  const overview = Object(await (await fetch(`${url}/v1/overview`, { headers })).json());
  expect(overview.leads).toBe(500);
  const stream = await fetch(`${url}/v1/workflows`, {
    method: 'POST',
    headers,
    body: '{"name":"Open stream"}',
  });
  const { id } = Object(await stream.json());
  const open = await fetch(`${url}/v1/workflows/${id}/counts/stream`, { headers });
  expect(open.status).toBe(200);
  expect(await stop(second.child)).toBe(0);
  expect((await stat(join(folder, 'auth-secret'))).mode & 0o777).toBe(0o600);
});

test('publish and export work beside a stopped server', { timeout: 120_000 }, async () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'examples', 'demo-request-rule', 'workflow.json');
  const published = await finished(['publish', file, '--note', 'by hand']);
  expect(published.code, published.output).toBe(0);
  expect(JSON.parse(published.output.trim().split('\n').at(-1) ?? '')).toMatchObject({ version: 1 });
  const again = await finished(['publish', file, '--in-flight', 'stop']);
  expect(JSON.parse(again.output.trim().split('\n').at(-1) ?? '')).toMatchObject({ version: 2 });
  const exported = await finished(['export']);
  expect(
    JSON.parse(exported.output).workflows.map((each: { publishedVersion: number }) => each.publishedVersion),
  ).toContain(2);
  expect((await finished(['migrate'])).output).toContain('up to date');
});

test('what is unknown or wrong is said in a sentence, without a stack', { timeout: 60_000 }, async () => {
  const unknown = await finished(['strat']);
  expect(unknown.code).not.toBe(0);
  expect(unknown.output).toContain('Did you mean start?');
  const wrong = await finished(['start'], { PORT: 'http', SLUICE_ROLE: 'boss' });
  expect(wrong.code).toBe(1);
  expect(wrong.output).toContain('PORT "http" is not a port');
  expect(wrong.output).toContain('SLUICE_ROLE "boss" is none of all, api, worker');
  expect(wrong.output).not.toContain('    at ');
  const list = await finished(['plugin', 'list']);
  expect(list.output).toContain('core/form-submitted');
});

test('a database that is killed comes back by itself, and requests meanwhile are told to try again', {
  timeout: 120_000,
}, async () => {
  const { child } = run(['start']);
  await ready();
  const send = (id: string) =>
    fetch(`${url}/v1/events`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ id, type: 'page.viewed', lead: { email: 'away@acme.example' } }),
    });
  expect((await send('before')).status).toBe(202);
  const elsewhere = await readFile(join(folder, 'postgres', 'database-is-in'), 'utf8').catch(() => '');
  const cluster = join(elsewhere.trim() || join(folder, 'postgres'), 'postgres', 'data');
  const pidOf = async () =>
    Number((await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[0]);
  const first = await pidOf();
  process.kill(first, 'SIGKILL');
  const answers = new Set<number>();
  for (let n = 0; (await pidOf()) === first || (await pidOf()) === 0 || !answers.has(202); n++) {
    answers.add((await send(`while away ${n}`)).status);
    await pause(20);
  }
  while ((await send('after')).status !== 202) await pause(20);
  for (const status of answers) expect([202, 503]).toContain(status);
  expect((await send('before')).status).toBe(202);
  const [lead] = Object(
    await (await fetch(`${url}/v1/leads?email=away@acme.example`, { headers })).json(),
  ).items;
  expect(lead.email).toBe('away@acme.example');
  expect(await stop(child)).toBe(0);
});
