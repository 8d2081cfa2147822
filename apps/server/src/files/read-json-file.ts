import { readFile } from 'node:fs/promises';
import { fileError, UnusableFileError } from './unusable-file-error.ts';

/** The JSON of a file; throws {@link UnusableFileError} when it cannot be read or is no JSON. */
export const readJsonFile = async (path: string): Promise<unknown> => {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(path, error);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnusableFileError(
      path,
      `this is no JSON: ${error instanceof Error ? error.message.replaceAll(/\s+/g, ' ') : error}`,
    );
  }
};
