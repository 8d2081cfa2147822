import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** How far an import has come, kept beside its CSV so that it can go on after a break. */
export interface ImportProgress {
  /** SHA-256 of the mapping; another mapping starts anew. */
  readonly map: string;
  /** Last line whose rows the server has acknowledged. */
  readonly line: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
}

const pathOf = (csv: string): string => `${csv}.import-progress.json`;

/** Fingerprint of a mapping. */
export const mapDigest = (map: unknown): string =>
  createHash('sha256').update(JSON.stringify(map)).digest('hex');

const isProgress = (value: unknown): value is ImportProgress =>
  typeof value === 'object' &&
  value !== null &&
  'map' in value &&
  'line' in value &&
  typeof value.line === 'number';

/** Progress of an earlier, broken import of the same file with the same mapping; else the beginning. */
export const readProgress = async (csv: string, map: string): Promise<ImportProgress> => {
  const begin = { map, line: 1, accepted: 0, duplicates: 0, rejected: 0 };
  const text = await readFile(pathOf(csv), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return begin;
  const stored: unknown = JSON.parse(text);
  return isProgress(stored) && stored.map === map ? stored : begin;
};

/** Replaces the file in one step, so that a kill leaves the old or the new one. */
export const writeProgress = async (csv: string, progress: ImportProgress): Promise<void> => {
  const path = pathOf(csv);
  await writeFile(`${path}.new`, JSON.stringify(progress));
  await rename(`${path}.new`, path);
};

/** Called when an import is complete. */
export const clearProgress = (csv: string): Promise<void> => rm(pathOf(csv), { force: true });
