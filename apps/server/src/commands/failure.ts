import type { Diagnostic } from '@sluice/model';

/** A command that cannot be done: printed without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A sentence with diagnostics under it. */
export const failure = (sentence: string, diagnostics: readonly Diagnostic[]): CommandError =>
  new CommandError(
    [sentence, ...diagnostics.map(({ path, message }) => `  ${path === '' ? '/' : path}: ${message}`)].join(
      '\n',
    ),
  );
