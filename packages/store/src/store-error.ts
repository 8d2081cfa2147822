/** A refusal of the store with a permanent code: `draft.stale`, `cursor.invalid`, `handoff.decided`. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: string;
  readonly hint: string;

  constructor(code: string, message: string, hint: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}
