import { stat } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { countLines } from '../import/count-lines.ts';
import { runImport } from '../import/run-import.ts';

interface Flags {
  readonly map: string;
  readonly server: string;
  readonly key?: string;
  readonly rejects?: string;
}

/** `sluice import`: sends the rows of a CSV to a running server as events. */
export const importCommand = (): Command =>
  new Command('import')
    .description('send the rows of a CSV to a running server as events; safe to run again')
    .argument('<file.csv>', 'one lead or event a row, header in the first line')
    .requiredOption('--map <map.json>', 'which column is which')
    .option('--server <url>', 'the running server', process.env.SLUICE_URL ?? 'http://127.0.0.1:4400')
    .option('--key <key>', 'an API key; default SLUICE_KEY or SLUICE_ADMIN_KEY')
    .option('--rejects <file>', 'where rows that were left out go; default <file.csv>.rejects.csv')
    .action(async (csv: string, flags: Flags, command: Command) => {
      const key = flags.key ?? process.env.SLUICE_KEY ?? process.env.SLUICE_ADMIN_KEY;
      if (key === undefined)
        command.error('error: no API key. Give --key or set SLUICE_KEY; Settings → API keys makes one.');
      await stat(csv);
      const rejects = flags.rejects ?? `${csv}.rejects.csv`;
      const bar = new SingleBar({
        format:
          '{bar} {percentage} % · line {value} of {total} · {accepted} new, {duplicates} known, {rejected} left out',
        hideCursor: true,
      });
      bar.start(await countLines(csv), 0, { accepted: 0, duplicates: 0, rejected: 0 });
      try {
        const done = await runImport({
          csv,
          map: flags.map,
          server: flags.server,
          key: key ?? '',
          rejects,
          onProgress: ({ line, ...counts }) => bar.update(line, counts),
        });
        bar.stop();
        process.stdout.write(
          `${done.accepted} events imported, ${done.duplicates} known before, ${done.rejected} rows left out${done.rejected > 0 ? ` (see ${rejects})` : ''}.\n`,
        );
      } finally {
        bar.stop();
      }
    });
