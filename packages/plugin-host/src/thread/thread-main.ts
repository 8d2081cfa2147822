import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'node:worker_threads';
import { keepSandbox } from '../guest/keep-sandbox.ts';
import type { Envelope, GuestBoot, GuestReply } from '../wire.ts';

/* The program of a plugin's thread. */

const { boot, port, bell } = workerData as {
  readonly boot: GuestBoot;
  readonly port: MessagePort;
  /** Counts what was said, for a host that waits for it. */
  readonly bell: Int32Array;
};

let replies: GuestReply[] = [];

const flush = (): void => {
  if (replies.length === 0) return;
  const messages = replies.flatMap((reply) => reply.messages);
  const handled = replies.reduce((sum, reply) => sum + reply.handled, 0);
  const ready = replies.some((reply) => reply.ready === true);
  replies = [];
  port.postMessage({ handled, messages, ...(ready ? { ready } : {}) } satisfies GuestReply);
  Atomics.add(bell, 0, 1);
  Atomics.notify(bell, 0);
};

const keeper = keepSandbox(boot, (reply) => {
  const last = replies.length === 0;
  replies.push(reply);
  const broke = reply.messages.some(({ kind }) => kind === 'fault');
  if (broke || replies.length >= 64) flush();
  else if (last) setImmediate(flush);
});

port.on('message', (batch: readonly Envelope[]) => void keeper.take(batch).then(flush));
void keeper.warm().then(flush);
