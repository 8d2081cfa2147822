import { expect, test } from 'vitest';
import { importsOf, resolveRelative, sources, workspaces } from './repository.ts';

/** The first cycle of value imports among the files, as a path; empty when there is none. */
const findCycle = (files: readonly string[]): string[] => {
  const known = new Set(files);
  const next = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter(({ typeOnly, lazy, specifier }) => !typeOnly && !lazy && specifier.startsWith('.'))
        .map(({ specifier }) => resolveRelative(file, specifier))
        .filter((target) => known.has(target)),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const target of next.get(file) ?? []) {
      const cycle = visit(target, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
};

test.each(workspaces())('$folder has no cycle of value imports', ({ folder }) => {
  expect(findCycle(sources(folder))).toEqual([]);
});
