import { type Diagnostic, type ErrorCode, errorEntry, isErrorCode } from '@sluice/model';

/** A refusal with a code of the catalogue; the error handler writes it as RFC 9457. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ErrorCode;
  readonly diagnostics: readonly Diagnostic[] | null;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    detail: string = errorEntry(code).message,
    options: {
      diagnostics?: readonly Diagnostic[];
      headers?: Readonly<Record<string, string>>;
      cause?: unknown;
    } = {},
  ) {
    super(detail, { cause: options.cause });
    this.code = code;
    this.diagnostics = options.diagnostics ?? null;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return errorEntry(this.code).status ?? 422;
  }

  /** The document as it goes over the wire. */
  toJSON() {
    const { title, hint } = errorEntry(this.code);
    return {
      type: `urn:sluice:problem:${this.code}`,
      title,
      status: this.status,
      detail: this.message,
      code: this.code,
      hint,
      ...(this.diagnostics === null ? {} : { diagnostics: this.diagnostics }),
    };
  }
}

/** Nothing under this id. */
export const notFound = (what: string): Problem =>
  new Problem('resource.not-found', `There is no such ${what}.`);

/** Codes of the store that the catalogue calls otherwise. */
const synonyms: Readonly<Record<string, ErrorCode>> = {
  'cursor.invalid': 'request.bad-cursor',
  'settings.stale': 'draft.stale',
  'workflow.unknown': 'resource.not-found',
  'handoff.decided': 'handoff.already-decided',
};

const hasCode = (error: unknown): error is Error & { code: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

/** The problem an error of ours stands for; null for anything unforeseen. */
export const problemOf = (error: unknown): Problem | null => {
  if (error instanceof Problem) return error;
  if (!hasCode(error)) return null;
  const code = synonyms[error.code] ?? error.code;
  if (!isErrorCode(code) || !('hint' in error)) return null;
  return new Problem(code, error.message, { cause: error });
};
