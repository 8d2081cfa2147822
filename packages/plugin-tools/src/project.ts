import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ToolError } from './tool-error.ts';

/** A plugin's folder and what its package.json says. */
export interface Project {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly description: string | null;
  /** SPDX expression. */
  readonly license: string | null;
  readonly keywords: readonly string[];
  /** Packages that would be installed with it; the bundle needs none. */
  readonly dependencies: readonly string[];
  /** What npm packs beside package.json and README. */
  readonly files: readonly string[];
  /** `sluice.manifest` and `sluice.bundle`, as written. */
  readonly places: { readonly manifest: string | null; readonly bundle: string | null };
}

type Bag = Readonly<Record<string, unknown>>;

/** Reads the package.json of a folder. Throws a ToolError where there is none. */
export async function readProject(folder: string): Promise<Project> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch((cause: unknown) => {
    throw new ToolError(`There is no package.json in ${folder}.`, 'Run this in the folder of a plugin.', {
      cause,
    });
  });
  const given = bag(parsed(text));
  const places = bag(given.sluice);
  return {
    folder,
    name: words(given.name) ?? '',
    version: words(given.version) ?? '',
    description: words(given.description),
    license: words(given.license),
    keywords: list(given.keywords),
    dependencies: Object.keys(bag(given.dependencies)),
    files: list(given.files),
    places: { manifest: words(places.manifest), bundle: words(places.bundle) },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ToolError('package.json is not JSON.', 'Mend it where your editor marks it.', { cause });
  }
}

const bag = (value: unknown): Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};
const words = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
