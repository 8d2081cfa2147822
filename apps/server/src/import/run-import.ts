import { appendFile, rm } from 'node:fs/promises';
import type { EventInput } from '@sluice/model';
import { columnsOf, readImportMap } from '../csv/import-map.ts';
import { mapRow } from '../csv/map-row.ts';
import { readRows } from '../csv/read-rows.ts';
import {
  clearProgress,
  type ImportProgress,
  mapDigest,
  readProgress,
  writeProgress,
} from './progress-file.ts';
import { sendBatch } from './send-batch.ts';

/** What to import, and where to. */
export interface ImportOptions {
  readonly csv: string;
  readonly map: string;
  readonly server: string;
  readonly key: string;
  /** CSV that gets `line,reason` of every row left out. */
  readonly rejects: string;
  /** Told after every batch. */
  readonly onProgress: (progress: ImportProgress) => void;
}

const batchSize = 500;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

interface Waiting {
  readonly line: number;
  readonly event: EventInput;
}

/**
 * Sends the rows of a CSV as events. Every row's event id depends only on the
 * row and the map, so running it twice counts nobody twice; after a break it
 * goes on behind the last acknowledged line.
 */
export const runImport = async (options: ImportOptions): Promise<ImportProgress> => {
  const map = await readImportMap(options.map);
  let progress = await readProgress(options.csv, mapDigest(map));
  const start = progress.line;
  if (start === 1) await rm(options.rejects, { force: true });
  let waiting: Waiting[] = [];
  let rejects: { line: number; reason: string }[] = [];

  const flush = async (line: number): Promise<void> => {
    const answer =
      waiting.length === 0
        ? { accepted: 0, duplicates: 0, rejected: [] }
        : await sendBatch(
            waiting.map(({ event }) => event),
            options,
          );
    for (const { index, code, detail } of answer.rejected)
      rejects.push({ line: waiting[index]?.line ?? line, reason: `${code}: ${detail}` });
    if (rejects.length > 0) {
      const lines = rejects.map((reject) => `${reject.line},${quoted(reject.reason)}\n`).join('');
      await appendFile(options.rejects, progress.rejected === 0 ? `line,reason\n${lines}` : lines);
    }
    progress = {
      ...progress,
      line,
      accepted: progress.accepted + answer.accepted,
      duplicates: progress.duplicates + answer.duplicates,
      rejected: progress.rejected + rejects.length,
    };
    waiting = [];
    rejects = [];
    await writeProgress(options.csv, progress);
    options.onProgress(progress);
  };

  let last = start;
  for await (const read of readRows(options.csv, columnsOf(map))) {
    if (read.line <= start) continue;
    last = read.line;
    const mapped = 'row' in read ? mapRow(read.row, map) : { reason: read.unreadable };
    if ('reason' in mapped) rejects.push({ line: read.line, reason: mapped.reason });
    else waiting.push({ line: read.line, event: mapped.event });
    if (waiting.length + rejects.length >= batchSize) await flush(last);
  }
  await flush(last);
  await clearProgress(options.csv);
  return progress;
};
