import type { StoredPlan } from '@sluice/store';
import type { MemoryDatabase, PartitionRecord, Tables, Transaction } from './memory-database.ts';
import type { Process, Scheduler } from './scheduler.ts';

/** A process with the database it works on. */
export interface MemoryHost {
  readonly scheduler: Scheduler;
  readonly database: MemoryDatabase;
  readonly process: Process;
  readonly plan: StoredPlan;
}

/** One process's connection: outside a transaction (`tx` null) each call commits by itself. */
export interface Session extends MemoryHost {
  readonly tx: Transaction | null;
  readonly tables: Tables;
  /** Waits for the process's next step. */
  readonly turn: () => Promise<void>;
  /** Does it now, or at the commit. */
  readonly apply: (redo: () => void) => void;
  readonly heldBy: (worker: string) => readonly PartitionRecord[];
  /** Waits for the transactions that have moved these partitions. */
  readonly rowsFree: (partitions: readonly number[]) => Promise<void>;
  readonly rowLock: (partition: number) => string;
  readonly timerLock: (lead: string) => string;
}

const rowLock = (partition: number): string => `partition ${partition}`;
const timerLock = (lead: string): string => `timer ${lead}`;

export const openSession = (host: MemoryHost, tx: Transaction | null): Session => {
  const { scheduler, database, process } = host;
  const { tables } = database;
  const turn = () => scheduler.step(process);
  return {
    ...host,
    tx,
    tables,
    turn,
    apply(redo) {
      if (tx === null) redo();
      else tx.redo.push(redo);
    },
    heldBy: (worker) =>
      tables.partitions.filter(({ owner, leaseUntil }) => owner === worker && leaseUntil > scheduler.now()),
    async rowsFree(partitions) {
      for (const id of partitions) {
        if (tx === null) while (database.isLocked(rowLock(id))) await turn();
        else await database.lock(tx, rowLock(id));
      }
    },
    rowLock,
    timerLock,
  };
};
