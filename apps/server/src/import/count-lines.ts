import { createReadStream } from 'node:fs';
import { fileError } from '../files/unusable-file-error.ts';

/** Lines of a file, for the length of a progress bar. */
export const countLines = async (file: string): Promise<number> => {
  let lines = 0;
  let last = 10;
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines += 1;
      last = chunk.at(-1) ?? last;
    }
  } catch (error) {
    throw fileError(file, error);
  }
  return last === 10 ? lines : lines + 1;
};
