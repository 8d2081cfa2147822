import type { Diagnostic } from '@sluice/model';

/** A workflow document that cannot be run. */
export class UnpublishableError extends Error {
  override readonly name = 'UnpublishableError';

  constructor(file: string, diagnostics: readonly Diagnostic[]) {
    const lines = diagnostics
      .filter(({ severity }) => severity === 'error')
      .map(({ path, message }) => `  ${path}: ${message}`);
    super(`${file} cannot be run:\n${lines.join('\n')}`);
  }
}
