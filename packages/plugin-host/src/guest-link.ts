import { fork } from 'node:child_process';
import { join } from 'node:path';
import { startThread } from './thread/start-thread.ts';
import type { Envelope, GuestBoot, GuestReply } from './wire.ts';

/** A way to one plugin's guest, wherever that runs. */
export interface GuestLink {
  post(batch: readonly Envelope[]): void;
  onReply(hear: (reply: GuestReply) => void): void;
  /** Told when the other side ends by itself. */
  onExit(told: (why: string) => void): void;
  /** Whether this process stays alive for it. */
  hold(on: boolean): void;
  end(): void;
}

/** A guest in a thread of its own, inside a sandbox. */
export const linkThread = (boot: GuestBoot): GuestLink => {
  const { port, onExit, end } = startThread(boot);
  return {
    post: (batch) => port.postMessage(batch),
    onReply: (hear) => void port.on('message', hear),
    onExit,
    hold: (on) => void (on ? port.ref() : port.unref()),
    end,
  };
};

const root = join(import.meta.dirname, '..');

/**
 * A guest in a process of its own: no environment, no files, no children, no add-ons. Its network is not closed by
 * the system, only by what `src/child/child-main.ts` takes away.
 */
export const linkProcess = (boot: GuestBoot): GuestLink => {
  const child = fork(new URL('./child/child-main.ts', import.meta.url), [], {
    cwd: '/',
    env: {},
    execArgv: [
      '--permission',
      `--allow-fs-read=${join(root, 'src')}/*`,
      `--allow-fs-read=${join(root, 'package.json')}`,
      `--max-old-space-size=${Math.ceil(boot.limits.memoryBytes / 2 ** 20)}`,
      '--disable-warning=ExperimentalWarning',
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.send(boot);
  let ended = false;
  return {
    post: (batch) => void child.send([...batch]),
    onReply: (hear) => void child.on('message', (reply) => hear(reply as GuestReply)),
    onExit: (told) => {
      child.once('exit', (code, signal) => {
        if (!ended) told(`its process ended (${signal ?? code})`);
      });
      child.once('error', (error) => {
        if (!ended) told(error.message);
      });
    },
    hold: (on) => void (on ? child.channel?.ref() : child.channel?.unref()),
    end: () => {
      ended = true;
      child.kill('SIGKILL');
    },
  };
};
