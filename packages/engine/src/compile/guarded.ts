import { LogicError } from '@sluice/logic';
import { type Diagnostic, problem, ruleErrorCode } from '@sluice/model';

/** Something made, or why it could not be. */
export interface Guarded<T> {
  readonly made: T | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes something of rules; a rule that does not compile becomes a diagnostic. */
export function guarded<T>(path: string, make: () => T): Guarded<T> {
  try {
    return { made: make(), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof LogicError)) throw error;
    return {
      made: null,
      diagnostics: [problem(ruleErrorCode(error.code), path + error.path, error.message)],
    };
  }
}
