import { LogicError } from './error.ts';
import type { Budget } from './limits.ts';

/** What one evaluation carries along: the whole data and what is left of the budget. */
export interface Run {
  readonly root: unknown;
  steps: number;
  readonly size: number;
  /** Where in the rule the last building operator stands; names the place in a budget error. */
  at: string;
}

/** Starts an evaluation over `root`. */
export function startRun(root: unknown, budget: Budget): Run {
  return { root, steps: budget.steps, size: budget.size, at: '' };
}

/** Pays for visiting or building `amount` elements. */
export function charge(run: Run, amount: number, path: string): void {
  run.steps -= amount;
  if (run.steps < 0) stop(path, 'The rule takes too many steps');
}

/** Pays for a list of `length` elements built. */
export function chargeList(run: Run, length: number, path: string): void {
  if (length > run.size) stop(path, `The rule builds a list of more than ${run.size} elements`);
  charge(run, length, path);
}

/** Pays for a text built by the operator at `run.at`, and returns it. */
export function chargeText(run: Run, text: string): string {
  if (text.length > run.size) stop(run.at, `The rule builds a text of more than ${run.size} characters`);
  charge(run, 1 + (text.length >> 3), run.at);
  return text;
}

/** Pays for searching something of `length` characters or elements; short ones are free. */
export function chargeSearch(run: Run, length: number): void {
  if (length > 64) charge(run, length >> 6, run.at);
}

function stop(path: string, message: string): never {
  throw new LogicError('budget', message, { path });
}
