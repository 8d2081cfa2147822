import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { modelRun, numbersIn } from './scaling.ts';

test('The model run in docs/scaling.md is what its inputs come to', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'scaling.md'), 'utf8');
  const results = numbersIn(page, 'Results');
  expect(results.size).toBeGreaterThan(5);
  expect(Object.fromEntries(results)).toEqual(Object.fromEntries(modelRun(numbersIn(page, 'Inputs'))));
});
