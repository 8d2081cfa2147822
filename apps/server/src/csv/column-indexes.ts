import { UnusableFileError } from '../files/unusable-file-error.ts';

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

const separators: readonly (readonly [separator: string, name: string])[] = [
  [',', ','],
  [';', ';'],
  ['\t', '\\t'],
];

/** A header of one cell usually means another separator than the one expected. */
const separatorHint = (cells: readonly string[], expected: string): string => {
  const [only] = cells;
  const found = separators.find(([separator]) => separator !== expected && only?.includes(separator));
  return cells.length > 1 || found === undefined
    ? ''
    : ` Its cells seem to be separated otherwise: give "separator": "${found[1]}" in the mapping.`;
};

/**
 * Where each column of a header stands; of two columns with one name the last.
 * Throws when a needed column is missing, or there twice so that nobody can say which is meant.
 */
export const columnIndexes = (
  file: string,
  cells: readonly string[],
  options: { readonly needed: readonly string[]; readonly separator: string },
): ReadonlyMap<string, number> => {
  const needed = [...new Set(options.needed)];
  const missing = needed.filter((name) => !cells.includes(name));
  if (missing.length > 0)
    throw new UnusableFileError(
      file,
      `there is no column ${quoted(missing)}. It has ${quoted(cells)}.${separatorHint(cells, options.separator)}`,
    );
  const twice = needed.filter((name) => cells.indexOf(name) !== cells.lastIndexOf(name));
  if (twice.length > 0)
    throw new UnusableFileError(
      file,
      `the column ${quoted(twice)} is there more than once; rename all but one.`,
    );
  return new Map(cells.map((name, index) => [name, index]));
};
