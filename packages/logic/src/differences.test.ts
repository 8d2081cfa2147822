import { expect, test } from 'vitest';
import { compile, LogicError, safetyDifferences } from './index.ts';

test.each(safetyDifferences.map((difference) => [difference.title, difference.example] as const))(
  '%s',
  (_, { rule, data, ours }) => {
    for (const backend of ['closures', 'generated'] as const) {
      let found: unknown;
      try {
        found = { value: compile(rule, { backend })(data) };
      } catch (error) {
        if (!(error instanceof LogicError)) throw error;
        found = { error: error.code };
      }
      expect(found).toEqual(ours);
    }
  },
);
