import { appendFile, rm, stat, truncate } from 'node:fs/promises';
import { fileError } from '../files/unusable-file-error.ts';

/** A row that was left out. */
export interface Reject {
  /** Line of the CSV it begins on. */
  readonly line: number;
  readonly reason: string;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Size in bytes; 0 when there is no such file. */
export const sizeOfRejects = async (path: string): Promise<number> =>
  (
    await stat(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw fileError(path, error);
    })
  )?.size ?? 0;

/** Leaves only what the acknowledged batches wrote: the rest will be written again. */
export const cutRejects = async (path: string, bytes: number): Promise<void> =>
  bytes === 0 ? rm(path, { force: true }) : truncate(path, bytes);

/** Adds rows to a CSV of `line,reason`, with the header if it is new; gives its size in bytes. */
export const addRejects = async (
  path: string,
  bytes: number,
  { rejects }: { readonly rejects: readonly Reject[] },
): Promise<number> => {
  if (rejects.length === 0) return bytes;
  const lines = rejects.map(({ line, reason }) => `${line},${quoted(reason)}\n`);
  const text = `${bytes === 0 ? 'line,reason\n' : ''}${lines.join('')}`;
  await appendFile(path, text).catch((error: unknown) => {
    throw fileError(path, error);
  });
  return bytes + Buffer.byteLength(text);
};
