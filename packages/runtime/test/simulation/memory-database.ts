import type { LeadState, Passage, ScoreRow, StageRow } from '@sluice/model';
import type { DueLead, LoggedEvent, StoredEffect } from '@sluice/store';
import type { Process, Scheduler } from './scheduler.ts';

export interface LeadRecord {
  readonly id: string;
  readonly partition: number;
  readonly createdAt: number;
  readonly email: string | null;
  readonly domain: string | null;
  state: LeadState | null;
}

export interface PartitionRecord {
  readonly id: number;
  offset: number;
  owner: string | null;
  fence: number;
  leaseUntil: number;
}

/** Committed rows, as PostgreSQL would hold them. */
export interface Tables {
  readonly leads: Map<string, LeadRecord>;
  readonly identities: Map<string, string>;
  readonly events: LoggedEvent[];
  readonly eventIds: Set<string>;
  readonly partitions: readonly PartitionRecord[];
  readonly workers: Map<string, number>;
  readonly rows: ScoreRow[];
  readonly stages: StageRow[];
  readonly passages: { readonly lead: string; readonly passages: readonly Passage[] }[];
  readonly outbox: Map<string, StoredEffect>;
  readonly quarantined: string[];
  /** Next due instant of a lead. */
  readonly timers: Map<string, DueLead>;
  /** Names of imports that were saved. */
  readonly marks: Set<string>;
}

/** What a transaction has done so far: nothing others can see. */
export interface Transaction {
  readonly process: Process;
  /** What its commit does, in order. */
  readonly redo: (() => void)[];
  readonly locks: Set<string>;
}

/**
 * A database in memory with what our guarantees rest on: a transaction is seen whole or not at all, locks are
 * held to its end, a killed process loses its open transactions and nothing else.
 */
export interface MemoryDatabase {
  readonly tables: Tables;
  /** Sequence numbers are handed out at once and not given back by a transaction that fails. */
  nextSeq(): number;
  /** Waits until no other transaction holds the lock, then holds it. */
  lock(tx: Transaction, name: string): Promise<void>;
  isLocked(name: string): boolean;
  transaction<T>(process: Process, work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Rolls back what a process had open. */
  forget(process: Process): void;
}

export const createMemoryDatabase = (scheduler: Scheduler, partitions: number): MemoryDatabase => {
  const tables: Tables = {
    leads: new Map(),
    identities: new Map(),
    events: [],
    eventIds: new Set(),
    partitions: Array.from({ length: partitions }, (_, id) => ({
      id,
      offset: 0,
      owner: null,
      fence: 0,
      leaseUntil: 0,
    })),
    workers: new Map(),
    rows: [],
    stages: [],
    passages: [],
    outbox: new Map(),
    quarantined: [],
    timers: new Map(),
    marks: new Set(),
  };
  const open = new Set<Transaction>();
  let seq = 0;
  const holder = (name: string): Transaction | undefined => [...open].find(({ locks }) => locks.has(name));
  return {
    tables,
    nextSeq: () => ++seq,
    async lock(tx, name) {
      while (holder(name) !== undefined && holder(name) !== tx) await scheduler.step(tx.process);
      tx.locks.add(name);
    },
    isLocked: (name) => holder(name) !== undefined,
    async transaction(process, work) {
      await scheduler.step(process);
      const tx: Transaction = { process, redo: [], locks: new Set() };
      open.add(tx);
      try {
        const result = await work(tx);
        await scheduler.step(process);
        for (const redo of tx.redo) redo();
        open.delete(tx);
        await scheduler.step(process);
        return result;
      } catch (error) {
        open.delete(tx);
        throw error;
      }
    },
    forget(process) {
      for (const tx of open) if (tx.process === process) open.delete(tx);
    },
  };
};
