import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { fileError, UnusableFileError } from '../files/unusable-file-error.ts';
import { columnIndexes } from './column-indexes.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import type { Row } from './map-row.ts';

/** A row with the line of the file it begins on (the header is line 1), or why it could not be read. */
export type ReadRow =
  | { readonly line: number; readonly row: Row }
  | { readonly line: number; readonly unreadable: string };

/** What to expect of a CSV. */
export interface ReadRowsOptions {
  /** Columns that must be there, each once. */
  readonly needed: readonly string[];
  /** What stands between cells; default a comma. */
  readonly separator?: string | undefined;
}

/** Longest row, in characters: a quote left open must not swallow the memory. */
const longestRow = 4_000_000;

const openParser = (file: string, separator: string): Parser => {
  const parser = parse({
    delimiter: separator,
    // Not guessed from the first line, so that a file of mixed line ends is read.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // A quote within an unquoted cell (`5" pipe`) is a character like any other.
    relax_quotes: true,
    max_record_size: longestRow,
  });
  // A failure of any part destroys the parser with it, and reading the parser throws it.
  pipeline(createReadStream(file), decodeUtf8(file), parser, () => undefined);
  return parser;
};

const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);

const parseReasons: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote opens in the row that begins here and never closes.',
  CSV_MAX_RECORD_SIZE:
    'the row that begins here has more than four million characters. Is a quote left open?',
};

const readError = (file: string, error: unknown, line: number): unknown => {
  if (!(error instanceof CsvError)) return fileError(file, error);
  return new UnusableFileError(`${file}, line ${line}`, parseReasons[error.code] ?? error.message);
};

/** Every record with the line it begins on; blank lines count and are left out. */
async function* readRecords(
  file: string,
  separator: string,
): AsyncGenerator<{ readonly line: number; readonly cells: readonly string[] }> {
  let line = 1;
  try {
    for await (const cells of openParser(file, separator) as AsyncIterable<string[]>) {
      if (cells.length > 1 || cells[0] !== '') yield { line, cells };
      line += 1 + breaksIn(cells);
    }
  } catch (error) {
    throw readError(file, error, line);
  }
}

/**
 * Reads a CSV row by row (RFC 4180, UTF-8 with or without BOM, header in the
 * first line). A row with too few or too many cells is given as unreadable.
 * Throws {@link UnusableFileError} for a file that is no such CSV or lacks a
 * needed column.
 */
export async function* readRows(file: string, options: ReadRowsOptions): AsyncGenerator<ReadRow> {
  const separator = options.separator ?? ',';
  let columns: ReadonlyMap<string, number> | null = null;
  let width = 0;
  for await (const { line, cells } of readRecords(file, separator)) {
    if (columns === null) {
      columns = columnIndexes(file, cells, { needed: options.needed, separator });
      width = cells.length;
    } else if (cells.length !== width) {
      yield { line, unreadable: `${cells.length} cells where the header has ${width}` };
    } else {
      yield { line, row: Object.fromEntries([...columns].map(([name, at]) => [name, cells[at] ?? ''])) };
    }
  }
  if (columns === null)
    throw new UnusableFileError(file, 'this is empty; the first line must name the columns.');
}
