import { expect, test } from 'vitest';
import { errorCatalogue, isErrorCode } from './error-catalogue.ts';
import { documentErrors } from './errors/document-errors.ts';
import { pluginErrors } from './errors/plugin-errors.ts';
import { requestErrors } from './errors/request-errors.ts';
import { ruleErrors } from './errors/rule-errors.ts';
import { runErrors } from './errors/run-errors.ts';

test('no code stands in two parts of the catalogue', () => {
  const parts = [documentErrors, ruleErrors, runErrors, pluginErrors, requestErrors].flatMap((part) =>
    Object.keys(part),
  );
  expect(parts.toSorted()).toEqual(Object.keys(errorCatalogue).toSorted());
});

test('every error says what to do, in sentences', () => {
  for (const [code, { title, message, hint }] of Object.entries(errorCatalogue)) {
    expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect([code, title]).toEqual([code, expect.stringMatching(/^\S.*[^.]$/)]);
    expect([code, message, hint]).toEqual([code, expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  }
});

test('every request error has its status', () => {
  for (const { status } of Object.values(requestErrors)) expect(status).toBeGreaterThanOrEqual(400);
  expect(isErrorCode('constructor')).toBe(false);
});
