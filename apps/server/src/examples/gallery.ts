import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { validateDocument, type WorkflowDocument, type Workspace } from '@sluice/model';

/** An example of the gallery. */
export interface Example {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly readme: string;
  readonly workflows: readonly { readonly name: string; readonly document: WorkflowDocument }[];
  /** How many events its story has. */
  readonly events: number;
  /** What the workspace must have; entries of lists are added by id. */
  readonly settings: Partial<Workspace>;
}

/** The examples of a folder. */
export interface Gallery {
  list(): Promise<readonly Example[]>;
  get(id: string): Promise<Example | null>;
}

interface Manifest {
  readonly title: string;
  readonly description: string;
  readonly workflows: readonly string[];
  readonly settings?: Partial<Workspace>;
}

const json = async <T>(path: string): Promise<T> => JSON.parse(await readFile(path, 'utf8'));

const documentAt = async (path: string): Promise<WorkflowDocument> => {
  const { document, diagnostics } = validateDocument(await json(path));
  if (document === null) throw new Error(`${path} is no workflow: ${diagnostics[0]?.message ?? ''}`);
  return document;
};

const load = async (folder: string, id: string): Promise<Example> => {
  const manifest = await json<Manifest>(join(folder, id, 'example.json'));
  const documents = await Promise.all(manifest.workflows.map((name) => documentAt(join(folder, id, name))));
  const readme = join(folder, id, 'README.md');
  const events = join(folder, id, 'events.json');
  return {
    id,
    title: manifest.title,
    description: manifest.description,
    readme: existsSync(readme) ? await readFile(readme, 'utf8') : '',
    workflows: documents.map((document) => ({ name: document.name, document })),
    events: existsSync(events) ? (await json<readonly unknown[]>(events)).length : 0,
    settings: manifest.settings ?? {},
  };
};

/** The gallery of a folder whose every subfolder with an `example.json` is an example; read once. */
export const galleryOf = (folder: string): Gallery => {
  const read = async (): Promise<readonly Example[]> => {
    if (!existsSync(folder)) return [];
    const names = (await readdir(folder)).filter((name) => existsSync(join(folder, name, 'example.json')));
    return Promise.all(names.sort().map((name) => load(folder, name)));
  };
  let loaded: Promise<readonly Example[]> | null = null;
  const list = () => {
    loaded ??= read();
    return loaded;
  };
  return { list, get: async (id) => (await list()).find((example) => example.id === id) ?? null };
};
