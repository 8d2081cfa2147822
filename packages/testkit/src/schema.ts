import { checkSchema } from '@sluice/model';
import type { TSchema } from '@sluice/sdk';

/** Throws with every problem unless the value fits the schema. */
export function assertFits(schema: TSchema, value: unknown, what: string): void {
  const problems = checkSchema(schema, value);
  if (problems.length === 0) return;
  const words = problems.map(({ path, message }) => `${path === '' ? '/' : path}: ${message}`).join(' · ');
  throw new Error(`${what} does not fit its schema: ${words}`);
}
