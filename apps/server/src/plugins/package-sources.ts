import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Problem } from '../http/problem.ts';
import { type PluginPackage, readPackage } from './read-package.ts';
import { untar } from './untar.ts';

const run = promisify(execFile);

/** Reads the bytes of a .tgz. */
export const fromArchive = (bytes: Buffer, origin: string): Promise<PluginPackage> => {
  let files: ReadonlyMap<string, Buffer>;
  try {
    files = untar(bytes);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    throw new Problem('plugin.not-a-package', `This is not a package made by npm pack: ${words}.`);
  }
  return readPackage(async (path) => files.get(path) ?? null, origin);
};

const missing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');

/** Reads a folder or a .tgz of this machine. */
const fromPath = async (path: string): Promise<PluginPackage> => {
  const where = resolve(path);
  if ((await stat(where)).isFile()) return fromArchive(await readFile(where), 'file');
  const read = async (inside: string): Promise<Buffer | null> => {
    try {
      return await readFile(join(where, inside));
    } catch (error) {
      if (missing(error)) return null;
      throw error;
    }
  };
  return readPackage(read, 'file');
};

/** `name`, `@scope/name`, each with `@version` or not: nothing npm could take for an option, an address or a path. */
const packageName = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*(?:@[A-Za-z0-9][A-Za-z0-9.+-]*)?$/;

/** Fetches a package by its name, without running any of its scripts. */
export const fromRegistry = async (spec: string): Promise<PluginPackage> => {
  if (!packageName.test(spec) || spec.length > 250)
    throw new Problem('plugin.not-fetched', `“${spec.slice(0, 100)}” is not the name of an npm package.`);
  const folder = await mkdtemp(join(tmpdir(), 'sluice-plugin-'));
  try {
    const options = ['--ignore-scripts', '--json', '--pack-destination', folder];
    await run('npm', ['pack', spec, ...options], { cwd: folder, timeout: 60_000, maxBuffer: 2 ** 20 });
    const [file] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
    if (file === undefined) throw new Error('npm gave no archive');
    return await fromArchive(await readFile(join(folder, file)), `npm:${spec}`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const line = said.split('\n').find((text) => /E\d{3}|code/.test(text)) ?? 'npm did not answer';
    throw new Problem('plugin.not-fetched', `“${spec}” could not be fetched: ${line.slice(0, 200)}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Reads what a command line names: a path where there is such a thing, else a package. */
export const fromAnywhere = async (text: string): Promise<PluginPackage> => {
  const there = await stat(text).then(
    () => true,
    () => false,
  );
  return there ? fromPath(text) : fromRegistry(text);
};
