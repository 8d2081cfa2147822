import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

const packages = join(import.meta.dirname, '..', '..');
const isInstalled = packages.split(sep).includes('node_modules');

/**
 * Where the new plugin, in its folder (absolute, without links), gets the packages it needs:
 * the folders beside this one in a checkout of Sluice, the registry's otherwise.
 */
export function packagePlaces(
  folder: string,
): Readonly<Record<'__SDK__' | '__TESTKIT__' | '__TOOLS__', string>> {
  return {
    __SDK__: placeOf('sdk', folder),
    __TESTKIT__: placeOf('testkit', folder),
    __TOOLS__: placeOf('plugin-tools', folder),
  };
}

function placeOf(name: string, folder: string): string {
  const beside = join(packages, name);
  if (isInstalled || !existsSync(join(beside, 'package.json'))) return name === 'sdk' ? '^1.0.0' : '^0.1.0';
  return `file:${relative(folder, beside).replaceAll('\\', '/')}`;
}
