import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { documents, read, root } from './repository.ts';

/** Paths a Markdown file names: link targets, and inline code that starts with a folder of ours. */
const pathsIn = (file: string): string[] => {
  const prose = read(file).replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  );
  const code = [...prose.matchAll(/`((?:packages|plugins|apps|examples|test|tools|docs)\/[\w./-]*\w)`/g)].map(
    (match) => match[1] ?? '',
  );
  return [...links, ...code];
};

test.each(documents())('%s names only paths that exist', (file) => {
  const dead = pathsIn(file).filter((path) => !existsSync(join(root, path)));
  expect(dead).toEqual([]);
});
