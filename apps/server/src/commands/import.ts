import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { countLines } from '../import/count-lines.ts';
import { type ImportResult, runImport } from '../import/run-import.ts';

interface Flags {
  readonly map: string;
  readonly server: string;
  readonly key?: string;
  readonly rejects?: string;
}

const count = (value: number): string => value.toLocaleString('en');

const summary = (result: ImportResult, rejects: string): string => {
  const { accepted, duplicates, rejected, line, complete } = result;
  const counts = `${count(accepted)} events imported, ${count(duplicates)} known before, ${count(rejected)} rows left out`;
  const where = rejected > 0 ? ` (see ${rejects})` : '';
  return complete
    ? `${counts}${where}.\n`
    : `Stopped behind line ${line}: ${counts}${where}. Run the same command again and it goes on from there.\n`;
};

/** Drawn on a terminal; elsewhere (a log, a pipe) a plain line every ten seconds. */
const progressBar = (): SingleBar =>
  new SingleBar({
    format:
      '{bar} {percentage} % · line {value} of {total} · {accepted} new, {duplicates} known, {rejected} left out · {eta_formatted} to go',
    hideCursor: true,
    noTTYOutput: true,
    notTTYSchedule: 10_000,
  });

/** Aborted by the first Ctrl+C; the second ends the process as ever. */
const onInterrupt = (): { readonly signal: AbortSignal; readonly [Symbol.dispose]: () => void } => {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]: () => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
};

const importFile = async (csv: string, flags: Flags & { readonly key: string }): Promise<void> => {
  const rejects = flags.rejects ?? `${csv}.rejects.csv`;
  const total = await countLines(csv);
  using interrupt = onInterrupt();
  const bar = progressBar();
  let reached = 0;
  try {
    const result = await runImport({
      csv,
      map: flags.map,
      server: flags.server,
      key: flags.key,
      rejects,
      signal: interrupt.signal,
      onProgress: ({ line, accepted, duplicates, rejected }) => {
        const counts = { accepted, duplicates, rejected };
        if (bar.isActive) bar.update(line, counts);
        else bar.start(total, line, counts);
        reached = line;
      },
    });
    if (result.complete) bar.update(total);
    bar.stop();
    process.stdout.write(summary(result, rejects));
    if (!result.complete) process.exitCode = 130;
  } catch (error) {
    bar.stop();
    if (reached > 0)
      process.stderr.write(
        `Stopped behind line ${reached}. Run the same command again and it goes on from there.\n`,
      );
    throw error;
  }
};

/** `sluice import <file.csv>`: sends the rows of a CSV to a running server as events. */
export const importCommand = (program: Command): void => {
  program
    .command('import')
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
      else await importFile(csv, { ...flags, key });
    });
};
