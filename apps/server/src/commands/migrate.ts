import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { openWorkspace } from '../open-workspace.ts';

/** `sluice migrate` */
export const migrateCommand = (program: Command): void => {
  program
    .command('migrate')
    .description('bring the database up to date and stop')
    .action(async () => {
      await using workspace = await openWorkspace(readConfig(process.env));
      const { migrated } = workspace;
      console.log(migrated.length === 0 ? 'The database is up to date.' : `Applied: ${migrated.join(', ')}`);
    });
};
