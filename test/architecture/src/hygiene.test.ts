import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { read, root } from './repository.ts';

const tracked = (): string[] =>
  execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');

test('the lock file holds no download addresses', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/);
});

test('no test is focused', () => {
  const focused = tracked()
    .filter((file) => /\.test\.tsx?$|\.e2e\.ts$/.test(file))
    .filter((file) => /\b(?:it|test|describe)\.only\(/.test(read(file)));
  expect(focused).toEqual([]);
});

test('continuous integration runs the test command of the README', () => {
  expect(read('.ci/run')).toContain('npm ci && npm test');
  expect(read('README.md')).toContain('npm ci && npm test');
});
