import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { GuestBoot } from '../wire.ts';

/** A thread that holds one plugin and nothing else. */
export interface PluginThread {
  readonly port: MessagePort;
  /** Rung after everything the thread says. */
  readonly bell: Int32Array;
  /** Called at most once, unless it was ended from here. */
  onExit(told: (why: string) => void): void;
  end(): void;
}

/** Starts a thread with an empty environment. It reads the bundle at once. */
export const startThread = (boot: GuestBoot): PluginThread => {
  const { port1, port2 } = new MessageChannel();
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL('./thread-main.ts', import.meta.url), {
    name: `plugin ${boot.plugin}`,
    workerData: { boot, port: port2, bell },
    transferList: [port2],
    env: {},
    argv: [],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdin: false,
    resourceLimits: { maxOldGenerationSizeMb: 128, stackSizeMb: 4 },
  });
  worker.unref();
  port1.unref();
  let ended = false;
  return {
    port: port1,
    bell,
    onExit: (told) => {
      let why = 'its thread ended';
      worker.once('error', (error) => {
        why = error.message;
      });
      worker.once('exit', () => {
        if (!ended) told(why);
      });
    },
    end: () => {
      ended = true;
      port1.close();
      void worker.terminate();
    },
  };
};
