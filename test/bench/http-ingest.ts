import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { IncomingEvent } from '@sluice/runtime';
import { postAll } from './light-client.ts';

const main = join(import.meta.dirname, '..', '..', 'apps', 'server', 'src', 'main.ts');
const adminKey = 'bench-key-of-thirty-two-characters';

/** A server of its own process on `database` that takes events and, unless its role says so, judges none; stopped after `work`. */
export const withServer = async <T>(
  {
    database,
    port,
    role = 'api',
  }: { readonly database: string; readonly port: number; readonly role?: 'api' | 'all' },
  work: (url: string, pid: number) => Promise<T>,
): Promise<T> => {
  const server = spawn(process.execPath, [main, 'start'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: database,
      SLUICE_ADMIN_KEY: adminKey,
      SLUICE_ROLE: role,
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      createInterface(server.stdout).on('line', (line) => {
        const found = /ready at (\S+)/.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      server.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    });
    return await work(url, server.pid ?? 0);
  } finally {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
  }
};

/** The body of a request, as a client sends it. */
export const bodyOf = (events: readonly IncomingEvent[]): string =>
  JSON.stringify(
    events.map((event) => ({ ...event, occurredAt: new Date(event.occurredAt ?? 0).toISOString() })),
  );

/** Sends the bodies over `connections` connections, each waiting for its answer; gives the events accepted. */
export const sendAll = async (
  url: string,
  load: { readonly bodies: readonly string[]; readonly connections: number },
): Promise<number> => {
  const target = { url: `${url}/v1/events`, headers: [`authorization: Bearer ${adminKey}`] };
  const answers = await postAll(target, load);
  return answers.reduce((sum, answer) => {
    const { accepted }: { accepted: number } = JSON.parse(answer);
    return sum + accepted;
  }, 0);
};
