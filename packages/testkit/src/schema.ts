import { checkSchema } from '@sluice/model';
import type { TSchema } from '@sluice/sdk';

/** Every way in which a value does not fit a schema, each with its JSON Pointer. */
export const fits = (
  schema: TSchema,
  value: unknown,
): readonly { readonly path: string; readonly message: string }[] => checkSchema(schema, value);

/** Throws with every problem unless the value fits the schema. */
export function assertFits(schema: TSchema, value: unknown, what: string): void {
  const problems = checkSchema(schema, value);
  if (problems.length === 0) return;
  const words = problems.map(({ path, message }) => `${path === '' ? '/' : path}: ${message}`).join(' · ');
  throw new Error(`${what} does not fit its schema: ${words}`);
}
