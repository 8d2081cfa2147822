#!/usr/bin/env node
import { relative, resolve } from 'node:path';
import { scaffold } from './scaffold.ts';
import { ScaffoldError } from './scaffold-error.ts';

const usage = 'Usage: npm create @sluice/plugin <folder>';

/** Writes the plugin and says what to do next; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const [folder, ...more] = args;
  if (folder === '--help' || folder === '-h') {
    console.log(usage);
    return 0;
  }
  if (folder === undefined || more.length > 0 || folder.startsWith('-')) {
    console.error(usage);
    return 2;
  }
  const target = resolve(folder);
  try {
    for (const file of await scaffold(target)) console.log(`  ${file}`);
  } catch (error) {
    if (!(error instanceof ScaffoldError)) throw error;
    console.error(`${error.message} ${error.hint}`);
    return 1;
  }
  console.log(`\nNext: cd ${relative(process.cwd(), target) || '.'} && npm install && npm test`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
