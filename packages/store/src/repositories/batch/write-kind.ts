import type { RawBuilder } from 'kysely';

/** One kind of rows that a batch of turns writes. */
export interface WriteKind<Row> {
  /** The lead a row belongs to: it is dropped when the lead has gone meanwhile. Null for rows of no lead. */
  readonly lead: (row: Row) => string | null;
  /**
   * One insert, update or delete of all the rows (at least one); no `with`, no semicolon. The kinds of a batch
   * are parts of one statement and do not see each other's rows.
   */
  readonly statement: (rows: readonly Row[]) => RawBuilder<unknown>;
}
