import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from '@sluice/sdk';
import { ToolError, wordsOf } from './tool-error.ts';

/** The default export of a bundle of one's own, run here. Throws a ToolError with what went wrong. */
export async function loadPlugin(code: string): Promise<Plugin> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-plugin-'));
  try {
    const file = join(folder, 'plugin.mjs');
    await writeFile(file, code);
    const { default: plugin }: { readonly default?: unknown } = await import(pathToFileURL(file).href);
    if (isPlugin(plugin)) return plugin;
  } catch (cause) {
    const hint = cause instanceof Error && 'hint' in cause ? String(cause.hint) : 'Mend what it says.';
    throw new ToolError(`The plugin does not load: ${wordsOf(cause)}`, hint, { cause });
  } finally {
    await rm(folder, { recursive: true });
  }
  throw new ToolError(
    'src/index.ts does not export a plugin as its default.',
    'Write: export default definePlugin({ … }).',
  );
}

function isPlugin(value: unknown): value is Plugin {
  return typeof value === 'object' && value !== null && 'nodes' in value && Array.isArray(value.nodes);
}
