import { setTimeout as pause } from 'node:timers/promises';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  embeddedPostgres,
} from './embedded-postgres.ts';

export interface KeepRunningOptions extends Omit<EmbeddedPostgresOptions, 'port' | 'onExit'> {
  /** Called when the database was started again after it had stopped without being asked to. */
  readonly onRestart?: (reason: string) => void;
  /** Called when it could not be brought back. */
  readonly onExit?: (reason: string) => void;
}

const attempts = 5;
const calmMs = 300_000;

/**
 * An embedded PostgreSQL that is started again at the same address when it stops without being asked to, at
 * most five times in five minutes. What was committed is there again.
 */
export const keepRunning = async (options: KeepRunningOptions): Promise<EmbeddedPostgres> => {
  const { onRestart, onExit, ...plain } = options;
  let stopping = false;
  let restarts: readonly number[] = [];
  let restarting: Promise<void> = Promise.resolve();

  const start = (port?: number): Promise<EmbeddedPostgres> =>
    embeddedPostgres({ ...plain, ...(port === undefined ? {} : { port }), onExit: ended });

  const again = async (reason: string): Promise<void> => {
    let why = reason;
    while (!stopping) {
      const now = performance.now();
      restarts = restarts.filter((at) => now - at < calmMs);
      if (restarts.length >= attempts) return onExit?.(why);
      restarts = [...restarts, now];
      try {
        current = await start(current.port);
        if (!stopping) onRestart?.(reason);
        return;
      } catch (error) {
        why = error instanceof Error ? error.message : String(error);
        await pause(500);
      }
    }
  };
  const ended = (reason: string): void => {
    if (!stopping) restarting = again(reason);
  };

  let current = await start();
  const { connectionString, port } = current;
  return {
    connectionString,
    port,
    get pid() {
      return current.pid;
    },
    async stop() {
      stopping = true;
      await restarting;
      await current.stop();
    },
  };
};
