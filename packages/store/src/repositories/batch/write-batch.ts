import { type RawBuilder, sql } from 'kysely';
import { byKeyOnly, type Db, keepLeads } from '../../db.ts';
import { type BatchRows, type BatchWrites, writeKinds } from './batch-writes.ts';
import type { WriteKind } from './write-kind.ts';

type Kind = keyof BatchRows;

/** Every kind but the states, which are written first. */
const followers = Object.keys(writeKinds).filter(
  (kind): kind is Exclude<Kind, 'states'> => kind in writeKinds && kind !== 'states',
);

const parts = <Row>(kind: WriteKind<Row>, rows: readonly Row[]): readonly RawBuilder<unknown>[] =>
  rows.length === 0 ? [] : [kind.statement(rows)];

const partsOf = <K extends Kind>(
  kind: K,
  { writes, gone }: { readonly writes: BatchWrites; readonly gone: ReadonlySet<string> },
): readonly RawBuilder<unknown>[] => {
  const how: WriteKind<BatchRows[K]> = writeKinds[kind];
  const rows: readonly BatchRows[K][] = writes[kind];
  if (gone.size === 0) return parts(how, rows);
  return parts(
    how,
    rows.filter((row) => !gone.has(how.lead(row) ?? '')),
  );
};

/** Writes the states and gives the leads that were not there. */
const writeStates = async (db: Db, states: BatchWrites['states']): Promise<ReadonlySet<string>> => {
  if (states.length === 0) return new Set();
  const { rows } = await sql<{ lead: string }>`${writeKinds.states.statement(states)}`.execute(db);
  if (rows.length === states.length) return new Set();
  const there = new Set(rows.map(({ lead }) => lead));
  return new Set(states.flatMap(({ state }) => (there.has(state.id) ? [] : [state.id])));
};

/**
 * Writes all of it in two statements: the states, and the rest. What was done to a lead that has gone since (a
 * demo company taken back) is dropped.
 */
export const writeBatch = async (db: Db, writes: BatchWrites): Promise<void> => {
  await sql`select ${keepLeads}, ${byKeyOnly}`.execute(db);
  const gone = await writeStates(db, writes.states);
  const all = followers.flatMap((kind) => partsOf(kind, { writes, gone }));
  if (all.length === 0) return;
  const named = all.map((part, n) => sql`${sql.ref(`w${n}`)} as (${part})`);
  await sql`with ${sql.join(named)} select`.execute(db);
};
