import type { HeldPartition, LoggedEvent, NewEvent } from '@sluice/store';

/** What a worker sees before it reads: its partitions with their offsets, and how far it may read. */
export interface LogView {
  readonly partitions: readonly HeldPartition[];
  /** Sequence number of the last event every reader may see; 0 for an empty log. */
  readonly end: number;
}

/**
 * The log of events: append-only, in order within each partition. PostgreSQL is behind it today; a replicated
 * stream can be, as long as it keeps the contract (`describeEventLog` in `@sluice/runtime/testing`).
 *
 * - Sequence numbers rise within a partition in the order of commits: a reader that has moved its offset to the
 *   end of a view never finds a lower number later.
 * - An id is taken once for the life of the log, whoever sends it again and whenever.
 * - Offsets move with the state they belong to: in the transaction of the state, or not at all.
 *
 * `Tx` is the transaction of the state's database. A log kept elsewhere appends after that transaction commits
 * (an outbox) and keeps the offsets in the state's database.
 */
export interface EventLog<Tx, View extends LogView = LogView> {
  /** Appends in the caller's transaction. Gives the ids taken; events whose id the log has already are left out. */
  append(tx: Tx, events: readonly NewEvent[]): Promise<ReadonlySet<string>>;
  /** What `worker` holds now, and the end of the log. */
  view(worker: string): Promise<View>;
  /** Up to `limit` events after the offsets of the view and up to its end, by sequence number. */
  read(view: View, limit: number): Promise<readonly LoggedEvent[]>;
  /**
   * Moves the offsets of `partitions` to `seq`, never backwards, in the caller's transaction. Throws
   * `LeaseLostError` when one of them has another holder by now: nothing of the transaction may be kept then.
   */
  advance(
    tx: Tx,
    worker: string,
    to: { readonly partitions: readonly HeldPartition[]; readonly seq: number },
  ): Promise<void>;
}
