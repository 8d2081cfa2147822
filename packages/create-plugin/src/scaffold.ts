import { mkdir, readdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { packagePlaces } from './package-places.ts';
import { pluginName, titleOf } from './plugin-name.ts';
import { ScaffoldError } from './scaffold-error.ts';

const templates = join(import.meta.dirname, '..', 'template');

/** Files whose names npm would treat specially within a package. */
const renamed: Readonly<Record<string, string>> = { gitignore: '.gitignore' };

/** What a plugin may begin as, each with its words. */
export const templateWords = {
  pure: 'a node that judges by what is known of a lead',
  effect: 'a node that asks the outside world',
  trigger: 'a node that starts runs by webhooks of another system',
  connector: 'nodes that write to another system and bring its changes in',
} as const;

/** The name of a template. */
export type Template = keyof typeof templateWords;

/**
 * Writes a new plugin into a folder, which must be absent or empty and whose name becomes the plugin's.
 * Gives the paths of the files, relative to the folder.
 */
export async function scaffold(
  folder: string,
  { template = 'pure' }: { readonly template?: Template } = {},
): Promise<readonly string[]> {
  const name = pluginName(folder);
  await refuseUsed(folder);
  const parts = await Promise.all(['common', template].map((part) => filesOf(join(templates, part))));
  await mkdir(folder, { recursive: true });
  const words = { __NAME__: name, __TITLE__: titleOf(name), ...packagePlaces(await realpath(folder)) };
  return Promise.all(parts.flat().map((file) => write(file, { folder, words })));
}

interface TemplateFile {
  readonly part: string;
  readonly file: string;
}

async function filesOf(part: string): Promise<readonly TemplateFile[]> {
  const entries = await readdir(part, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => ({ part, file: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function write(
  { part, file }: TemplateFile,
  { folder, words }: { readonly folder: string; readonly words: Readonly<Record<string, string>> },
): Promise<string> {
  const path = relative(part, file).replace(/\.tmpl$/, '');
  const target = renamed[path] ?? path;
  const text = await readFile(file, 'utf8');
  await mkdir(dirname(join(folder, target)), { recursive: true });
  const filled = text.replaceAll(/__[A-Z]+__/g, (word) => words[word] ?? word);
  await writeFile(join(folder, target), filled, { flag: 'wx' });
  return target;
}

async function refuseUsed(folder: string): Promise<void> {
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new ScaffoldError(`${folder} is a file.`, 'Name a new folder.');
    throw error;
  });
  if (found.length === 0) return;
  throw new ScaffoldError(`${folder} is not empty.`, 'Name a new folder, or empty this one first.');
}
