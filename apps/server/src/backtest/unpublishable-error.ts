import type { Diagnostic } from '@sluice/model';
import { UnusableFileError } from '../files/unusable-file-error.ts';

/** A workflow document that cannot be run, with every reason and its place. */
export class UnpublishableError extends UnusableFileError {
  override readonly name = 'UnpublishableError';

  constructor(file: string, diagnostics: readonly Diagnostic[]) {
    const lines = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ path, message }) => `  ${path || '/'}: ${message}`);
    super(file, `this workflow cannot be run.\n${lines.join('\n')}`);
  }
}
