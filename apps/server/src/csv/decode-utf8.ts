import { UnusableFileError } from '../files/unusable-file-error.ts';

/**
 * A stage of a pipeline from bytes to text, without BOM. Throws
 * {@link UnusableFileError} at the first bytes that are not UTF-8: read on,
 * they would stand as “�” in the names of leads.
 */
export const decodeUtf8 = (file: string) =>
  async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
      yield decoder.decode();
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new UnusableFileError(file, 'this is not UTF-8 text. Spreadsheets save it as “CSV UTF-8”.');
    }
  };
