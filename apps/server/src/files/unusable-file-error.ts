/** A file somebody named that cannot be used, with the reason in plain words. */
export class UnusableFileError extends Error {
  override readonly name: string = 'UnusableFileError';

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  EISDIR: 'this is a folder, not a file.',
  EACCES: 'this may not be opened by you.',
  EPERM: 'this may not be opened by you.',
  ENOSPC: 'the disk is full.',
  EROFS: 'the disk may only be read.',
};

/** The system's answer about a file in plain words; any other error as it is. */
export const fileError = (path: string, error: unknown): unknown => {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason === undefined ? error : new UnusableFileError(path, reason);
};
