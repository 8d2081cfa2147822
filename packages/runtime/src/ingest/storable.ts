import type { Json } from '@sluice/sdk';

const maxDepth = 32;
const depthProblem = `Properties and traits may be nested ${maxDepth} levels deep.`;
const textProblem =
  'The event holds a NUL character or half of a surrogate pair, which no database text can hold.';
const noText = /\0|\p{Surrogate}/u;

/** Why PostgreSQL could not keep this value as jsonb, or null. */
export const unstorable = (value: Json | undefined, depth = 0): string | null => {
  if (typeof value === 'string') return noText.test(value) ? textProblem : null;
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= maxDepth) return depthProblem;
  if (Array.isArray(value)) {
    for (const item of value) {
      const problem = unstorable(item, depth + 1);
      if (problem !== null) return problem;
    }
    return null;
  }
  for (const [key, item] of Object.entries(value)) {
    const problem = noText.test(key) ? textProblem : unstorable(item, depth + 1);
    if (problem !== null) return problem;
  }
  return null;
};
