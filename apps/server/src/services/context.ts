import type { NodeTypeRegistry } from '@sluice/engine';
import type { Ingest, SourceTools } from '@sluice/runtime';
import type { Store } from '@sluice/store';
import type { KeyAuthority } from '../auth/api-keys.ts';
import type { Auth } from '../auth/auth.ts';
import type { Users } from '../auth/users.ts';
import type { BacktestRunner } from '../backtest/backtest-runner.ts';
import type { Config } from '../config/config.ts';
import type { Demo } from '../demo/index.ts';
import type { Gallery } from '../examples/gallery.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { LivePlugins } from '../plugins/live-plugins.ts';

/** Whether the server takes events and judges them. */
export interface Health {
  /** `ok` once events are accepted. */
  status: 'starting' | 'ok' | 'stopping';
  /** The workers run, here or (in the role `api`) elsewhere. */
  workers: boolean;
}

/** What the routes stand on; put together once, in `createServer`. */
export interface Services {
  readonly config: Config;
  readonly store: Store;
  /** Its types change when plugins do. */
  readonly registry: NodeTypeRegistry;
  readonly livePlugins: LivePlugins;
  /** What plugins' sources may use. */
  readonly sourceTools: SourceTools;
  readonly ingest: Ingest['ingest'];
  readonly auth: Auth;
  readonly users: Users;
  readonly keys: KeyAuthority;
  readonly gallery: Gallery;
  readonly demo: Demo;
  /** Works on questions to the past, in this process. */
  readonly backtests: Pick<BacktestRunner, 'wake'>;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Aborted when the server stops: open streams end. */
  readonly stopping: AbortSignal;
  /** Milliseconds since 1970, now. */
  readonly clock: () => number;
}
