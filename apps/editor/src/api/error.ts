import type { Diagnostic } from '@sluice/model';

/** The body of an RFC 9457 answer. */
export interface Problem {
  readonly type?: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code?: string;
  readonly hint?: string;
  readonly diagnostics?: readonly Diagnostic[];
}

/** An answer of the server that is not a success, in words for the user. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  /** HTTP status; 0 when the server could not be reached. */
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly hint: string | null;
  readonly diagnostics: readonly Diagnostic[];

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.code = problem.code ?? 'unknown';
    this.title = problem.title;
    this.detail = problem.detail ?? '';
    this.hint = problem.hint ?? null;
    this.diagnostics = problem.diagnostics ?? [];
  }
}

/** An {@link ApiError} for whatever was thrown. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError
    ? error
    : new ApiError({
        status: 0,
        title: 'The server did not answer',
        detail: error instanceof Error ? error.message : String(error),
        code: 'network',
        hint: 'Check the connection; what you have typed is kept.',
      });
