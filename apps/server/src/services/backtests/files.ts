import { parse } from 'csv-parse/sync';
import { Problem } from '../../http/problem.ts';
import type { Services } from '../context.ts';

/** Rows looked at to guess what the columns are. */
const looked = 200;
const shownRows = 5;

const outcomeNames = /^(converted|won|outcome|customer|deal.?won|is.?customer|closed.?won)$/i;
const idNames = /(^|[\s_-])(id|uuid|number|key)$/i;
const emailNames = /^e-?mail/i;
const lateNames = /(tag|lost|reason|quality|last[ _](notable[ _])?activity|sales)/i;

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '') || 'column';

const isNumber = (cell: string): boolean => cell.trim() === '' || Number.isFinite(Number(cell));

/** A mapping to start from: who it is, what each column may be, which says how it ended. */
const guess = (columns: readonly string[], rows: readonly (readonly string[])[]) => {
  const filled = (n: number): readonly string[] => rows.flatMap((row) => row[n]?.trim() || []);
  const outcome = columns.find((name) => outcomeNames.test(name.trim())) ?? null;
  const email = columns.find((name) => emailNames.test(name.trim()));
  const id =
    columns.find((name, n) => idNames.test(name.trim()) && new Set(filled(n)).size === filled(n).length) ??
    (email === undefined ? columns[0] : undefined);
  const traits = Object.fromEntries(
    columns.flatMap((column, n): readonly [string, Record<string, string>][] => {
      if (column === outcome || column === id || column === email) return [];
      const cells = filled(n);
      const number = cells.length > 0 && cells.every(isNumber);
      return [
        [
          slug(column),
          Object.fromEntries([
            ['column', column],
            ...(number ? [['type', 'number']] : []),
            ...(lateNames.test(column) ? [['knownAt', 'after-contact']] : []),
          ]),
        ],
      ];
    }),
  );
  return {
    outcome,
    map: {
      lead: { ...(id === undefined ? {} : { id }), ...(email === undefined ? {} : { email }) },
      event: { type: 'lead.imported', ...(id === undefined ? {} : { id }) },
      traits,
    },
  };
};

/** Keeps a CSV for a backtest and says what it seems to hold. Throws `request.invalid` for what is no CSV. */
export const addFile = async (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { name, csv }: { readonly name: string; readonly csv: string },
) => {
  let read: string[][];
  try {
    read = parse(csv, { to: looked + 1, bom: true, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    throw new Problem('request.invalid', `This is no CSV: ${error instanceof Error ? error.message : ''}`);
  }
  const [columns = [], ...rows] = read;
  if (columns.length < 2 || rows.length === 0)
    throw new Problem(
      'request.invalid',
      'A CSV for a backtest has names of columns in its first line, at least two, and a lead in each line below.',
    );
  const data = Buffer.from(csv, 'utf8');
  const id = await store.backtests.addFile({ name, data, now: clock() });
  return {
    id,
    name,
    size: data.length,
    columns,
    rows: csv.trimEnd().split('\n').length - 1,
    sample: rows.slice(0, shownRows),
    ...guess(columns, rows),
  };
};
