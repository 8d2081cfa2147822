import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { trackerScript } from './index.ts';

test('The snippet takes no more than five kilobytes of a visitor’s line', () => {
  expect(gzipSync(trackerScript()).length).toBeLessThanOrEqual(5_000);
});

test('The snippet is a program without comments, and loads nothing else', () => {
  const script = trackerScript();
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/\/\*|\bimport\b|\beval\b|createElement/);
});
