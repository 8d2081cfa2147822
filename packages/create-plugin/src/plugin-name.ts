import { basename } from 'node:path';
import { ScaffoldError } from './scaffold-error.ts';

const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The plugin's name, from that of its folder. Throws when nodes could not carry it. */
export function pluginName(folder: string): string {
  const name = basename(folder);
  if (kebab.test(name) && name.length <= 60) return name;
  throw new ScaffoldError(
    `"${name}" cannot be the name of a plugin.`,
    'Use lower-case words joined by hyphens, such as my-plugin.',
  );
}

/** `my-plugin` as a heading: "My plugin". */
export function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
