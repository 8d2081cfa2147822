import { Command } from 'commander';
import { backtestCommand } from './backtest.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { migrateCommand } from './migrate.ts';
import { pluginCommand } from './plugin.ts';
import { publishCommand } from './publish.ts';
import { startCommand } from './start.ts';

/** Every command; one file each. */
const commands = [
  startCommand,
  migrateCommand,
  importCommand,
  publishCommand,
  backtestCommand,
  exportCommand,
  pluginCommand,
];

/** The `sluice` command. */
export const createProgram = (): Command => {
  const program = new Command('sluice')
    .description('Draw how a lead is judged; every lead is judged that way; ask why.')
    .showHelpAfterError('Run `sluice --help` for the commands, `sluice <command> --help` for one of them.')
    .showSuggestionAfterError()
    // Wrong use ends with 2, so that a script can tell it from a failure, which ends with 1.
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2));
  for (const add of commands) add(program);
  return program;
};
