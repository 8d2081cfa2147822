import { type ErrorCode, errorCatalogue } from './error-catalogue.ts';

/** An error of the catalogue. */
export class SluiceError extends Error {
  override readonly name = 'SluiceError';
  readonly code: ErrorCode;
  /** What to do about it. */
  readonly hint: string;

  constructor(
    code: ErrorCode,
    message: string = errorCatalogue[code].message,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
    this.code = code;
    this.hint = errorCatalogue[code].hint;
  }
}
