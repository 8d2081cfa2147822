import { registry } from '@sluice/engine';
import { type Command, InvalidArgumentError } from 'commander';
import { reportJson, reportLines } from '../backtest/print-report.ts';
import { runBacktest } from '../backtest/run-backtest.ts';
import { plugins } from '../plugins.ts';

const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
};

interface Flags {
  readonly csv: string;
  readonly map: string;
  readonly outcome: string;
  readonly threshold: number;
  readonly json?: boolean;
}

/** `sluice backtest <workflow.json> [other.json]`: a workflow, or two to compare, over the rows of a CSV. */
export const backtestCommand = (program: Command): void => {
  program
    .command('backtest')
    .description('run a workflow, or two to compare, over a CSV of past leads; touches nothing')
    .argument('<workflow.json>', 'a workflow document')
    .argument('[other.json]', 'a second one to compare with')
    .requiredOption('--csv <file>', 'the leads, one a row, header in the first line')
    .requiredOption('--map <map.json>', 'which column is which')
    .requiredOption('--outcome <column>', 'the column that says whether the lead converted (1, yes or true)')
    .requiredOption('--threshold <points>', 'the score from which a lead qualifies', number)
    .option('--json', 'print the figures as JSON')
    .action(async (first: string, second: string | undefined, flags: Flags) => {
      const report = await runBacktest({
        workflows: second === undefined ? [first] : [first, second],
        csv: flags.csv,
        map: flags.map,
        outcome: flags.outcome,
        threshold: flags.threshold,
        registry: registry(plugins),
        now: Date.now(),
      });
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(reportJson(report), null, 2)}\n`
          : `${reportLines(report).join('\n')}\n`,
      );
    });
};
