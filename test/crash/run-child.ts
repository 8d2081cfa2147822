import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const child = fileURLToPath(new URL('./child.ts', import.meta.url));

/** Where a child meets its fate: at the n-th visit of a point. */
export interface Fate {
  readonly point: string;
  readonly visit: number;
  readonly signal?: 'SIGKILL' | 'SIGSTOP';
  /** Number of the batch from which on visits are counted, default 0. */
  readonly since?: number;
}

/** How a child ended. */
export interface Ending {
  /** Numbers of the batches it acknowledged. */
  readonly acked: readonly number[];
  readonly settled: boolean;
  readonly code: number | null;
  readonly signal: string | null;
}

/** A server in a process of its own, at its work. */
export interface Child {
  readonly process: ChildProcess;
  /** Resolves once it says a line that starts with `words`. */
  said(words: string): Promise<void>;
  readonly ended: Promise<Ending>;
}

/** Starts a child that sends itself the batches from `first` on. */
export const startChild = (
  connectionString: string,
  { first = 0, fate }: { readonly first?: number; readonly fate?: Fate } = {},
): Child => {
  const { point = '', visit = 1, signal = 'SIGKILL', since = 0 } = fate ?? {};
  const args = [child, connectionString, String(first), point, String(visit), signal, String(since)];
  const started = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: started.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const killed = (): void => {
    started.kill('SIGKILL');
  };
  process.once('exit', killed);
  const ended = once(started, 'close').then(([code, how]): Ending => {
    process.off('exit', killed);
    const acks = lines.filter((line) => line.startsWith('ack '));
    return {
      acked: acks.map((line) => Number(line.slice(4))),
      settled: lines.includes('settled'),
      code,
      signal: how,
    };
  });
  return {
    process: started,
    said: (words) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!lines.some((line) => line.startsWith(words))) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ended,
  };
};
