import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The repository's root folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

const ignored = /(^|\/)(node_modules|dist|\.turbo|\.sluice|\.test-results|\.git|generated)(\/|$)/;

const files = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => ignored.test(path) }).filter(
    (path) => !ignored.test(path),
  );

/** One import statement. */
export interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly typeOnly: boolean;
  /** `import()`: loaded when it runs, not when the file does. */
  readonly lazy: boolean;
}

/** Source files of a workspace folder, tests apart. */
export const sources = (folder: string): string[] =>
  files(`${folder}/src/**/*.{ts,tsx}`).filter((path) => !/\.test\.tsx?$|\/test\//.test(path));

/** Every Markdown file. */
export const documents = (): string[] => files('**/*.md');

/** Folders of all workspaces below `packages`, `plugins` and `apps`. */
export const workspaces = (): { folder: string; name: string; dependencies: string[] }[] =>
  files('{packages,plugins,apps}/*/package.json').map((path) => {
    const json: { name: string; dependencies?: Record<string, string> } = JSON.parse(read(path));
    return { folder: dirname(path), name: json.name, dependencies: Object.keys(json.dependencies ?? {}) };
  });

/** Text of a file, by its path from the root. */
export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

const namesAreTypes = (clause: string | undefined): boolean => {
  const braces = clause?.match(/^\{([^}]*)\}$/)?.[1];
  if (braces === undefined) return false;
  const names = braces.split(',').map((name) => name.trim());
  return names.filter(Boolean).every((name) => name.startsWith('type '));
};

/** The imports and re-exports of one file. */
export const importsOf = (file: string): Import[] =>
  [...read(file).matchAll(statement)].map((match) => ({
    file,
    specifier: match[3] ?? match[4] ?? '',
    lazy: match[4] !== undefined,
    typeOnly: match[1] !== undefined || namesAreTypes(match[2]?.trim()),
  }));

/** The file a relative import names, from the root. */
export const resolveRelative = (from: string, specifier: string): string =>
  relative(root, join(root, dirname(from), specifier));
