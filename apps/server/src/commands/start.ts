import type { Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { type Server, startServer } from '../server.ts';

const graceMs = 9_500;

/** Stops on the first signal, also on one that comes while the server still starts; gives up shortly before ten seconds are over. */
const stopOnSignal = (starting: Promise<Server>): void => {
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
    starting
      .then((server) => server.stop())
      .then(
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
    .command('start')
    .description('start the server: editor, API and workers')
    .action(async () => {
      const config = readConfig(process.env);
      const starting = startServer(config, {
        onDatabaseExit: (reason) => {
          console.error(
            `The database stopped and does not start again (${reason}). See its log in the data folder; what was committed is kept.`,
          );
          process.exit(1);
        },
      });
      stopOnSignal(starting);
      const server = await starting;
      console.log(`Sluice is ready at ${server.url}`);
    });
};
