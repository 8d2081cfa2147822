import { describe, expect, test } from 'vitest';
import { importsOf, read, sources } from './repository.ts';

const pure = [
  'packages/logic',
  'packages/stats',
  'packages/sdk',
  'packages/model',
  'packages/engine',
  'plugins/core',
];

describe.each(pure)('%s is pure', (folder) => {
  test('it reads no clock and draws no chance', () => {
    const impure = sources(folder).filter((file) =>
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(read(file)),
    );
    expect(impure).toEqual([]);
  });

  test('it imports nothing of Node', () => {
    const impure = sources(folder)
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith('node:'));
    expect(impure).toEqual([]);
  });

  test('it compiles without the types of Node and of the browser', () => {
    expect(JSON.parse(read(`${folder}/tsconfig.json`)).extends).toBe('../../tsconfig.pure.json');
    expect(JSON.parse(read('tsconfig.pure.json')).compilerOptions).toEqual({ lib: ['ES2023'], types: [] });
  });
});
