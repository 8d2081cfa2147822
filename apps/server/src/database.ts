import { join } from 'node:path';
import { embeddedPostgres } from '@sluice/store';
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
  options: { readonly onExit?: (reason: string) => void } = {},
): Promise<Database> => {
  if (config.databaseUrl !== null)
    return { connectionString: config.databaseUrl, stop: async () => undefined };
  return embeddedPostgres({ dataDir: join(config.dataFolder, 'postgres'), ...options });
};
