import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Row } from './map-row.ts';

/** A row with the line of the file it begins on (the header is line 1), or why it could not be read. */
export type ReadRow =
  | { readonly line: number; readonly row: Row }
  | { readonly line: number; readonly unreadable: string };

/** A CSV without a column that the map needs. */
export class MissingColumnError extends Error {
  override readonly name = 'MissingColumnError';

  constructor(file: string, missing: readonly string[], columns: readonly string[]) {
    super(
      `${file} has no column ${missing.map((name) => `“${name}”`).join(', ')}. It has: ${columns.join(', ')}.`,
    );
  }
}

/**
 * Reads a CSV row by row (RFC 4180, UTF-8 with or without BOM, header in the
 * first line). A row with too few or too many cells is given as unreadable.
 */
export async function* readRows(file: string, needed: readonly string[]): AsyncGenerator<ReadRow> {
  const parser = createReadStream(file).pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }),
  );
  let header: readonly string[] | null = null;
  for await (const record of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    const cells = record.record;
    if (header === null) {
      header = cells;
      const missing = [...new Set(needed)].filter((column) => !cells.includes(column));
      if (missing.length > 0) throw new MissingColumnError(file, missing, cells);
      continue;
    }
    const line = record.info.lines;
    if (cells.length !== header.length)
      yield { line, unreadable: `${cells.length} cells where the header has ${header.length}` };
    else yield { line, row: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])) };
  }
}
