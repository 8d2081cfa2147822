#!/usr/bin/env node
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { scaffold, type Template, templateWords } from './scaffold.ts';
import { ScaffoldError } from './scaffold-error.ts';

const usage = `Usage: npm create @sluice/plugin <folder> [-- --template <name>]

${Object.entries(templateWords)
  .map(([name, words], index) => `  ${name.padEnd(10)} ${words}${index === 0 ? ' (default)' : ''}`)
  .join('\n')}`;

interface Asked {
  readonly folder: string;
  readonly template: Template;
}

/** Null where the arguments make no sense. */
function asked(args: readonly string[]): Asked | 'help' | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { template: { type: 'string', short: 't' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return 'help';
    const [folder, ...more] = positionals;
    const { template = 'pure' } = values;
    return folder !== undefined && more.length === 0 && isTemplate(template) ? { folder, template } : null;
  } catch {
    return null;
  }
}

const isTemplate = (name: string): name is Template => Object.hasOwn(templateWords, name);

/** Writes the plugin and says what to do next; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = asked(args);
  if (wanted === null || wanted === 'help') {
    (wanted === null ? console.error : console.log)(usage);
    return wanted === null ? 2 : 0;
  }
  const target = resolve(wanted.folder);
  try {
    for (const file of await scaffold(target, { template: wanted.template })) console.log(`  ${file}`);
  } catch (error) {
    if (!(error instanceof ScaffoldError)) throw error;
    console.error(`${error.message} ${error.hint}`);
    return 1;
  }
  console.log(`
Next: cd ${relative(process.cwd(), target) || '.'} && npm install

  npm run dev      see it while you write it
  npm test         run its examples and tests
  npm run check    all that is looked at before it is published
  npm pack         one file to install: sluice plugin add`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
