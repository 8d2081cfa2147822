/** Why the tool cannot go on, and what to do. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly hint: string;

  constructor(message: string, hint: string, options: { readonly cause?: unknown } = {}) {
    super(message, options);
    this.hint = hint;
  }
}

/** The words of whatever was thrown. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
