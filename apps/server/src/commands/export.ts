import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { openWorkspace } from '../open-workspace.ts';

/** `sluice export` */
export const exportCommand = (program: Command): void => {
  program
    .command('export')
    .description('write settings and workflow drafts as one JSON document')
    .option('-o, --output <file>', 'write to a file instead of the standard output')
    .action(async ({ output }: { readonly output?: string }) => {
      await using workspace = await openWorkspace(readConfig(process.env));
      const { store } = workspace;
      const settings = await store.settings.get();
      const workflows = (await store.workflows.list()).map(({ id, document, publishedVersion }) => ({
        id,
        publishedVersion,
        document,
      }));
      const text = `${JSON.stringify({ settings: settings?.workspace ?? null, workflows }, null, 2)}\n`;
      if (output === undefined) process.stdout.write(text);
      else await writeFile(output, text);
    });
};
