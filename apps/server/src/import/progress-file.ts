import { createHash } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { fileError } from '../files/unusable-file-error.ts';

/** How far an import has come, kept beside its CSV so that it can go on after a break. */
export interface ImportProgress {
  /** Last line whose row the server has acknowledged or refused for good. */
  readonly line: number;
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: number;
  /** Size of the rejects file. */
  readonly rejectsBytes: number;
}

/** Where every import begins: behind the header. */
export const noProgress: ImportProgress = {
  line: 0,
  accepted: 0,
  duplicates: 0,
  rejected: 0,
  rejectsBytes: 0,
};

const pathOf = (csv: string): string => `${csv}.import-progress.json`;

/**
 * What an import is of: the file as it is now, the mapping, the server, the
 * rejects file. Progress of anything else says nothing about it.
 */
export const importDigest = async (
  csv: string,
  parts: { readonly map: unknown; readonly server: string; readonly rejects: string },
): Promise<string> => {
  const { size, mtimeMs } = await stat(csv).catch((error: unknown) => {
    throw fileError(csv, error);
  });
  return createHash('sha256')
    .update(JSON.stringify({ size, mtimeMs, ...parts }))
    .digest('hex');
};

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const progressIn = (text: string, digest: string): ImportProgress | null => {
  const stored: Readonly<Record<string, unknown>> = { ...JSON.parse(text) };
  const { line, accepted, duplicates, rejected, rejectsBytes } = stored;
  return stored.of === digest &&
    isCount(line) &&
    isCount(accepted) &&
    isCount(duplicates) &&
    isCount(rejected) &&
    isCount(rejectsBytes)
    ? { line, accepted, duplicates, rejected, rejectsBytes }
    : null;
};

/** Progress of an earlier, broken import of the same; else the beginning. */
export const readProgress = async (csv: string, digest: string): Promise<ImportProgress> => {
  const path = pathOf(csv);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw fileError(path, error);
  });
  if (text === null) return noProgress;
  try {
    return progressIn(text, digest) ?? noProgress;
  } catch {
    // Not ours. Sending everything again counts nobody twice.
    return noProgress;
  }
};

/** Replaces the file in one step, so that a kill leaves the old or the new one. */
export const writeProgress = async (
  csv: string,
  digest: string,
  { progress }: { readonly progress: ImportProgress },
): Promise<void> => {
  const path = pathOf(csv);
  try {
    await writeFile(`${path}.new`, JSON.stringify({ of: digest, ...progress }));
    await rename(`${path}.new`, path);
  } catch (error) {
    throw fileError(path, error);
  }
};

/** Called when an import is complete. */
export const clearProgress = (csv: string): Promise<void> => rm(pathOf(csv), { force: true });
