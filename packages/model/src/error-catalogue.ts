import { documentErrors } from './errors/document-errors.ts';
import { pluginErrors } from './errors/plugin-errors.ts';
import { requestErrors } from './errors/request-errors.ts';
import { ruleErrors } from './errors/rule-errors.ts';
import { runErrors } from './errors/run-errors.ts';

/** One kind of error: its code is permanent, its words may be improved. */
export interface ErrorEntry {
  readonly title: string;
  /** What happened, when nothing more exact is known. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  /** HTTP status when it answers a request; absent for problems found inside a document or a turn. */
  readonly status?: number;
}

/** Every error the product can give, by code. */
export const errorCatalogue = {
  ...documentErrors,
  ...ruleErrors,
  ...runErrors,
  ...pluginErrors,
  ...requestErrors,
} as const satisfies Record<string, ErrorEntry>;

/** A permanent code of the catalogue. */
export type ErrorCode = keyof typeof errorCatalogue;

/** Is the text a code of the catalogue? */
export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorCatalogue, code);

/** The entry of a code. */
export const errorEntry = (code: ErrorCode): ErrorEntry => errorCatalogue[code];
