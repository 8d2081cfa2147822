import { join } from 'node:path';
import { type KeepRunningOptions, keepRunning } from '@sluice/store';
import { CommandError } from './commands/failure.ts';
import type { Config } from './config/config.ts';

/** A PostgreSQL to work on. */
export interface Database {
  readonly connectionString: string;
  /** Stops it if it is ours. */
  stop(): Promise<void>;
}

/** The database the configuration names, or the embedded one. */
export const openDatabase = async (
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  options: Pick<KeepRunningOptions, 'onExit' | 'onRestart'> = {},
): Promise<Database> => {
  if (config.databaseUrl !== null)
    return { connectionString: config.databaseUrl, stop: async () => undefined };
  try {
    return await keepRunning({ dataDir: join(config.dataFolder, 'postgres'), ...options });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error), { cause: error });
  }
};
