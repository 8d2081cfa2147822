import { columnsOf } from '../csv/import-map.ts';
import { mapRow } from '../csv/map-row.ts';
import { readImportMap } from '../csv/read-import-map.ts';
import { type ReadRow, readRows } from '../csv/read-rows.ts';
import {
  clearProgress,
  type ImportProgress,
  importDigest,
  noProgress,
  readProgress,
  writeProgress,
} from './progress-file.ts';
import { addRejects, cutRejects, type Reject, sizeOfRejects } from './rejects-file.ts';
import { sendBatch, type Target } from './send-batch.ts';

/** What to import, and where to. */
export interface ImportOptions extends Target {
  readonly csv: string;
  readonly map: string;
  /** CSV that gets `line,reason` of every row left out. */
  readonly rejects: string;
  /** Told once at the start and after every batch. */
  readonly onProgress: (progress: ImportProgress) => void;
}

/** How an import ended: at the end of the file, or because it was told to stop. */
export interface ImportResult extends ImportProgress {
  readonly complete: boolean;
}

const batchSize = 500;
/** Characters of a batch; a server takes at least a megabyte. */
const batchLength = 500_000;

/** Rows waiting to be sent: line and JSON text of an event each. */
interface Batch {
  readonly events: { readonly line: number; readonly text: string }[];
  readonly rejects: Reject[];
  length: number;
}

const emptyBatch = (): Batch => ({ events: [], rejects: [], length: 0 });

const isFull = ({ events, rejects, length }: Batch): boolean =>
  events.length + rejects.length >= batchSize || length >= batchLength;

const send = async (
  { events, rejects }: Batch,
  before: ImportProgress,
  options: ImportOptions & { readonly line: number },
): Promise<ImportProgress> => {
  const answer =
    events.length === 0
      ? { accepted: 0, duplicates: 0, rejected: [] }
      : await sendBatch(
          events.map(({ text }) => text),
          options,
        );
  const refused = answer.rejected.map(({ index, code, detail }) => ({
    line: events[index]?.line ?? options.line,
    reason: `${code}: ${detail}`,
  }));
  const all = [...rejects, ...refused].sort((a, b) => a.line - b.line);
  return {
    line: options.line,
    accepted: before.accepted + answer.accepted,
    duplicates: before.duplicates + answer.duplicates,
    rejected: before.rejected + all.length,
    rejectsBytes: await addRejects(options.rejects, before.rejectsBytes, { rejects: all }),
  };
};

/** Where to begin: behind the last acknowledged row, unless the rejects written up to there are gone. */
const beginning = async (options: ImportOptions, digest: string): Promise<ImportProgress> => {
  const stored = await readProgress(options.csv, digest);
  const begin = (await sizeOfRejects(options.rejects)) < stored.rejectsBytes ? noProgress : stored;
  await cutRejects(options.rejects, begin.rejectsBytes);
  return begin;
};

/** True when told to stop: an abort while waiting for a server that is away is no failure. */
const isStop = (error: unknown, { signal }: ImportOptions): boolean =>
  signal?.aborted === true && error instanceof Error && error.name === 'AbortError';

/**
 * Sends the rows of a CSV as events. A row's event id depends only on the row
 * and the event type, so running it twice counts nobody twice; after a break it
 * goes on behind the last acknowledged row.
 */
export const runImport = async (options: ImportOptions): Promise<ImportResult> => {
  const map = await readImportMap(options.map);
  const { csv, server, rejects } = options;
  const digest = await importDigest(csv, { map, server, rejects });
  let progress = await beginning(options, digest);
  let batch = emptyBatch();
  let line = progress.line;
  options.onProgress(progress);

  const add = (read: ReadRow): void => {
    const mapped = 'row' in read ? mapRow(read.row, map) : { reason: read.unreadable };
    line = read.line;
    if ('reason' in mapped) {
      batch.rejects.push({ line, reason: mapped.reason });
      return;
    }
    const text = JSON.stringify(mapped.event);
    batch.events.push({ line, text });
    batch.length += text.length;
  };
  const flush = async (): Promise<void> => {
    progress = await send(batch, progress, { ...options, line });
    batch = emptyBatch();
    await writeProgress(csv, digest, { progress });
    options.onProgress(progress);
  };

  const start = line;
  try {
    for await (const read of readRows(csv, { needed: columnsOf(map), separator: map.separator })) {
      if (options.signal?.aborted === true) return { ...progress, complete: false };
      if (read.line > start) add(read);
      if (isFull(batch)) await flush();
    }
    await flush();
  } catch (error) {
    if (isStop(error, options)) return { ...progress, complete: false };
    throw error;
  }
  await clearProgress(csv);
  return { ...progress, complete: true };
};
