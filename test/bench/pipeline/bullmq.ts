import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { LoggedEvent, Store } from '@sluice/store';
import { judgeOne, planOf } from './judge-one.ts';
import { type Skipped, withInstalled } from './outside.ts';

/** What is used of BullMQ. */
interface BullMq {
  readonly Queue: new (
    name: string,
    options: { connection: object },
  ) => {
    addBulk(jobs: readonly { name: string; data: { index: number } }[]): Promise<unknown>;
    close(): Promise<void>;
  };
  readonly Worker: new (
    name: string,
    work: (job: { data: { index: number } }) => Promise<void>,
    options: {
      connection: object;
      concurrency: number;
      autorun: boolean;
      removeOnComplete: { count: number };
    },
  ) => { run(): Promise<void>; close(): Promise<void> };
}

/** Redis in a process of its own, its log written every second as BullMQ asks for; null where there is none. */
const startRedis = async (folder: string, port: number) => {
  const server = spawn(
    'redis-server',
    [
      '--port',
      String(port),
      '--dir',
      folder,
      '--appendonly',
      'yes',
      '--appendfsync',
      'everysec',
      '--save',
      '',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = new Promise((resolve) => server.once('close', resolve));
  const ready = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.once('exit', () => resolve(false));
    createInterface(server.stdout).on('line', (line) => {
      if (line.includes('Ready to accept connections')) resolve(true);
    });
  });
  const stop = async (): Promise<void> => {
    server.kill('SIGTERM');
    await ended;
  };
  return ready ? stop : null;
};

/** Jobs a second by BullMQ 5, ten at once, each doing what {@link judgeOne} does; nothing keeps a lead's events in order. */
export const measureBullMq = (
  store: Store,
  { events, port }: { readonly events: readonly LoggedEvent[]; readonly port: number },
): Promise<number | Skipped> =>
  withInstalled(['bullmq@5'], async (folder) => {
    const stopRedis = await startRedis(folder, port);
    if (stopRedis === null) return { skipped: 'not measured: no redis-server' };
    try {
      const { Queue, Worker }: BullMq = createRequire(join(folder, 'peer.js'))('bullmq');
      const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null };
      const plan = await planOf(store);
      const queue = new Queue('judge', { connection });
      await queue.addBulk(events.map((_, index) => ({ name: 'judge', data: { index } })));
      let left = events.length;
      let ms = 0;
      await new Promise<void>((resolve, reject) => {
        const started = performance.now();
        const worker = new Worker(
          'judge',
          async ({ data: { index } }) => {
            const event = events[index];
            if (event === undefined) throw new Error('The job names no event.');
            await judgeOne(store, { plan, event }).catch(reject);
            left -= 1;
            if (left > 0) return;
            ms = performance.now() - started;
            setTimeout(() => worker.close().then(resolve, reject));
          },
          { connection, concurrency: 10, autorun: false, removeOnComplete: { count: 0 } },
        );
        worker.run().catch(reject);
      });
      await queue.close();
      return (events.length / ms) * 1_000;
    } finally {
      await stopRedis();
    }
  });
