import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { startServer } from '../server.ts';

const graceMs = 9_500;

/** Stops on the first signal and gives up waiting shortly before ten seconds are over. */
const stopOnSignal = (stop: () => Promise<void>): void => {
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    const timer = setTimeout(() => {
      console.error(
        `sluice did not stop within ${graceMs / 1_000} s and is ended; nothing acknowledged is lost.`,
      );
      process.exit(1);
    }, graceMs);
    stop().then(
      () => {
        clearTimeout(timer);
        process.exit(0);
      },
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};

/** `sluice start` */
export const startCommand = (program: Command): void => {
  program
    .command('start', { isDefault: true })
    .description('start the server: editor, API and workers')
    .action(async () => {
      const config = readConfig(process.env);
      const server = await startServer(config, {
        onDatabaseExit: (reason) => {
          console.error(
            `The database stopped (${reason}). Start sluice again; it recovers what was committed.`,
          );
          process.exit(1);
        },
      });
      stopOnSignal(server.stop);
      console.log(`Sluice is ready at ${server.url}`);
    });
};
