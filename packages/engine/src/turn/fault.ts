import { LogicError } from '@sluice/logic';
import { type ErrorCode, ruleErrorCode, SluiceError } from '@sluice/model';

/** Why a run failed. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
}

/** The reason in an error of a rule or a step; any other error is a fault of the engine and is thrown on. */
export function faultOf(error: unknown): Fault {
  if (error instanceof LogicError) return { code: ruleErrorCode(error.code), message: error.message };
  if (error instanceof SluiceError) return { code: error.code, message: error.message };
  throw error;
}
