import type { NodeTypeRegistry } from '@sluice/engine';
import { defaultWorkspace } from '@sluice/model';
import { type KeepRunningOptions, openStore, type Store } from '@sluice/store';
import { type AuthOptions, migrateAuth } from './auth/auth.ts';
import { sealingKey, signingSecret } from './auth/secret.ts';
import type { Config } from './config/config.ts';
import { type Database, openDatabase } from './database.ts';
import { createLivePlugins, type LivePlugins } from './plugins/live-plugins.ts';
import { plugins } from './plugins.ts';

/** A database brought up to date, and what stands on it. */
export interface OpenWorkspace {
  readonly store: Store;
  readonly registry: NodeTypeRegistry;
  readonly livePlugins: LivePlugins;
  readonly connectionString: string;
  readonly auth: AuthOptions;
  /** Names of the migrations that were applied. */
  readonly migrated: readonly string[];
  [Symbol.asyncDispose](): Promise<void>;
}

const bringUp = async (store: Store, auth: AuthOptions): Promise<readonly string[]> => {
  const migrated = await store.migrate();
  await migrateAuth(auth);
  await store.settings.init(defaultWorkspace());
  return migrated;
};

/** Opens the database of a configuration and applies what migrations are missing. */
export const openWorkspace = async (
  config: Config,
  options: Pick<KeepRunningOptions, 'onExit' | 'onRestart'> & {
    readonly onError?: (error: Error) => void;
    readonly onPluginError?: (error: unknown) => void;
  } = {},
): Promise<OpenWorkspace> => {
  const secret = await signingSecret(config.dataFolder);
  const { onError, onPluginError, ...events } = options;
  const database: Database = await openDatabase(config, events);
  const store = openStore({
    connectionString: database.connectionString,
    max: 20,
    secretKey: sealingKey(secret),
    ...(onError === undefined ? {} : { onError }),
  });
  const auth = {
    pool: store.pool,
    secret,
    baseUrl: `http://${config.host}:${config.port}`,
    publicUrl: config.publicUrl,
  };
  const livePlugins = createLivePlugins({
    store,
    builtIn: plugins,
    onError: (error) => onPluginError?.(error),
  });
  const close = async () => {
    await livePlugins.close();
    await store.close();
    await database.stop();
  };
  try {
    const migrated = await bringUp(store, auth);
    await livePlugins.refresh();
    const { registry } = livePlugins;
    const { connectionString } = database;
    return {
      store,
      connectionString,
      registry,
      livePlugins,
      auth,
      migrated,
      [Symbol.asyncDispose]: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
};
