import { compile } from '@sluice/logic';
import { type CrashPoint, createRuntime } from '@sluice/runtime';
import { openStore } from '@sluice/store';
import { batches, nodeTypes, now } from './scenario.ts';

/* A server that sends itself the batches from `first` on, says `ack n` for each, dies at the n-th
   visit of a named point, and says `settled` when all is judged and done. */
const [connectionString = '', first = '0', point = '', visit = '1'] = process.argv.slice(2);
let visits = 0;

const dieAt = async (here: CrashPoint): Promise<void> => {
  if (here !== point) return;
  visits += 1;
  if (visits < Number(visit)) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};

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
  observe: dieAt,
  onError: (error) => console.error(error),
});
await runtime.start();
for (const [n, batch] of batches().entries()) {
  if (n < Number(first)) continue;
  await runtime.ingest(batch);
  console.log(`ack ${n}`);
}
await runtime.settled(120_000);
console.log('settled');
await runtime.stop();
await store.close();
