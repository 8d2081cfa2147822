import { compile } from '@sluice/logic';
import { type CrashPoint, createRuntime } from '@sluice/runtime';
import { openStore } from '@sluice/store';
import { batches, firstMerge, nodeTypes, now } from './scenario.ts';

/* A server that sends itself the batches from `first` on and says `ack n` for each. At the n-th visit of
   a named point, counted from when batch `since` is sent, it does what `fate` says: dies (SIGKILL) or stands still until somebody wakes it (SIGSTOP).
   A batch the database could not take is sent again with the same ids, as a client would. It says
   `settled` when all is judged and done. */
const [connectionString = '', first = '0', point = '', visit = '1', fate = 'SIGKILL', since = '0'] =
  process.argv.slice(2);
let visits = 0;
let sending = -1;

const meetFate = async (here: CrashPoint): Promise<void> => {
  if (here !== point || sending < Number(since)) return;
  visits += 1;
  if (visits !== Number(visit)) return;
  console.log(`at ${point}`);
  if (fate === 'SIGSTOP') {
    process.kill(process.pid, 'SIGSTOP');
    return;
  }
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const store = openStore({ connectionString, secretKey: Buffer.alloc(32, 1) });
const runtime = createRuntime({
  store,
  registry: nodeTypes,
  clock: () => now,
  random: () => 0,
  evaluate: (rule, data) => compile(rule)(data),
  allowPrivate: ['127.0.0.1'],
  claimMs: 800,
  worker: { leaseMs: 800, batchSize: 10 },
  timers: { batchSize: 2 },
  observe: meetFate,
  onError: (error) => console.error(error instanceof Error ? error.message : error),
});

/** Tries again until `work` succeeds: the database may be away. */
const persistently = async (work: () => Promise<unknown>): Promise<void> => {
  for (;;) {
    try {
      await work();
      return;
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      await pause(200);
    }
  }
};

await runtime.start();
for (const [n, batch] of batches().entries()) {
  if (n < Number(first)) continue;
  if (n >= firstMerge) await persistently(() => runtime.settled(120_000));
  sending = n;
  await persistently(() => runtime.ingest(batch));
  console.log(`ack ${n}`);
}
await persistently(() => runtime.settled(120_000));
console.log('settled');
await runtime.stop();
await store.close();
