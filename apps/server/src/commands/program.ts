import { Command } from 'commander';
import { exportCommand } from './export.ts';
import { migrateCommand } from './migrate.ts';
import { pluginCommand } from './plugin.ts';
import { publishCommand } from './publish.ts';
import { startCommand } from './start.ts';

/** Every command; one file each. */
const commands = [startCommand, migrateCommand, publishCommand, exportCommand, pluginCommand];

/** The `sluice` command. */
export const createProgram = (): Command => {
  const program = new Command('sluice')
    .description('Draw how a lead is judged; every lead is judged that way; ask why.')
    .showHelpAfterError('Run `sluice --help` for the commands, `sluice <command> --help` for one of them.')
    .showSuggestionAfterError();
  for (const add of commands) add(program);
  return program;
};
