import type { Diagnostic } from './diagnostic.ts';
import type { ErrorCode } from './error-catalogue.ts';

/** A diagnostic; an error unless told otherwise. */
export function problem(
  code: ErrorCode,
  path: string,
  message: string,
  more: Partial<Pick<Diagnostic, 'severity' | 'node' | 'fix'>> = {},
): Diagnostic {
  return { path, code, message, severity: 'error', ...more };
}
