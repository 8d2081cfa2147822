import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './repository.ts';

interface Promised {
  readonly promise: string;
  readonly file: string;
  readonly words: string;
}

const page = readFileSync(join(root, 'docs', 'guarantees.md'), 'utf8');
const promises: readonly Promised[] = page.split('\n').flatMap((line) => {
  const [, promise = '', file = '', words = ''] = line.split('|').map((cell) => cell.trim());
  return /^`.+`$/.test(file) ? [{ promise, file: file.slice(1, -1), words }] : [];
});

test('The page of guarantees names a good many', () => {
  expect(promises.length).toBeGreaterThan(10);
});

for (const { promise, file, words } of promises) {
  test(`The promise “${promise}” has its test`, () => {
    expect(existsSync(join(root, file)), file).toBe(true);
    const titles = [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /\btest(?:\.each\([\s\S]*?\))?\(\s*(['"`])([\s\S]*?)\1/g,
      ),
    ];
    expect(titles.map(([, , title]) => title).join('\n')).toContain(words);
  });
}
