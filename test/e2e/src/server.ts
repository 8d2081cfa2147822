import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..', '..');

/** A real server with a database of its own. */
export interface RunningServer extends AsyncDisposable {
  readonly url: string;
  /** A key with all rights. */
  readonly adminKey: string;
  /** Everything the server wrote. */
  readonly log: () => string;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('the system gave no port')),
      );
    });
  });

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  await ended;
};

const ready = async (url: string, child: ChildProcess, log: () => string): Promise<void> => {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}:\n${log()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`the server did not become ready:\n${log()}`);
};

/** Starts the product as a user would, with an empty data folder. */
export const startServer = async (environment: Record<string, string> = {}): Promise<RunningServer> => {
  const data = await mkdtemp(join(tmpdir(), 'sluice-e2e-'));
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  await chmod(data, 0o755);
  const port = await freePort();
  const adminKey = 'e2e-admin-key-0123456789';
  const child = spawn(process.execPath, ['apps/server/src/main.ts', 'start'], {
    cwd: root,
    env: { ...process.env, PORT: `${port}`, SLUICE_DATA: data, SLUICE_ADMIN_KEY: adminKey, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      written += chunk.toString('utf8');
    });
  const url = `http://127.0.0.1:${port}`;
  const log = (): string => written;
  try {
    await ready(url, child, log);
  } catch (error) {
    await stop(child);
    throw error;
  }
  return {
    url,
    adminKey,
    log,
    [Symbol.asyncDispose]: async () => {
      await stop(child);
      await rm(data, { recursive: true, force: true });
    },
  };
};
