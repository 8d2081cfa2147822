import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { manifestOf, type Plugin, type PluginManifest } from '@sluice/sdk';
import { type Bundle, bundlePlugin } from './bundle.ts';
import { loadPlugin } from './load-plugin.ts';
import type { Project } from './project.ts';

/** A plugin as it will be packed. */
export interface Built {
  readonly plugin: Plugin;
  readonly bundle: Bundle;
  readonly manifest: PluginManifest;
}

/** Bundles the plugin of a project and describes it; writes nothing. */
export async function build(project: Project, options: { readonly suffix?: string } = {}): Promise<Built> {
  const bundle = await bundlePlugin(project.folder, options);
  const plugin = await loadPlugin(bundle.code);
  const manifest = manifestOf(plugin, {
    bundle: { file: basename(bundlePlace(project)), integrity: bundle.integrity, bytes: bundle.bytes },
    ...(project.license === null ? {} : { license: project.license }),
    ...(project.description === null ? {} : { description: project.description }),
  });
  return { plugin, bundle, manifest };
}

/** Writes bundle and manifest where package.json says; gives their paths within the folder. */
export async function write(project: Project, { bundle, manifest }: Built): Promise<readonly string[]> {
  const files = [
    [bundlePlace(project), bundle.code],
    [project.places.manifest ?? 'dist/manifest.json', `${JSON.stringify(manifest, null, 2)}\n`],
  ] as const;
  for (const [path, text] of files) {
    await mkdir(dirname(join(project.folder, path)), { recursive: true });
    await writeFile(join(project.folder, path), text);
  }
  return files.map(([path]) => path);
}

const bundlePlace = ({ places }: Project): string => places.bundle ?? 'dist/plugin.js';
