import { workflows } from './0001-workflows.ts';
import { leadsAndLog } from './0002-leads-and-log.ts';
import { ledger } from './0003-ledger.ts';
import { effects } from './0004-effects.ts';
import { fasterWrites } from './0005-faster-writes.ts';
import { fastBatches } from './0006-fast-batches.ts';
import { timers } from './0007-timers.ts';
import { decay } from './0008-decay.ts';
import { sweeps } from './0009-sweeps.ts';
import { accounts } from './0010-accounts.ts';
import { growth } from './0011-growth.ts';
import { destinations } from './0012-destinations.ts';
import { experiments } from './0013-experiments.ts';
import { plugins } from './0014-plugins.ts';
import { analytics } from './0015-analytics.ts';
import { idsInOrder } from './0016-ids-in-order.ts';
import { backtests } from './0017-backtests.ts';
import { reports } from './0018-reports.ts';
import { pluginSources } from './0019-plugin-sources.ts';
import { collaboration } from './0020-collaboration.ts';
import { tracking } from './0021-tracking.ts';
import type { Migration } from './migration.ts';

/** All migrations in order. Add at the end; never change one that was released. */
export const migrations: readonly Migration[] = [
  workflows,
  leadsAndLog,
  ledger,
  effects,
  fasterWrites,
  fastBatches,
  timers,
  decay,
  sweeps,
  accounts,
  growth,
  destinations,
  experiments,
  plugins,
  analytics,
  idsInOrder,
  backtests,
  reports,
  pluginSources,
  collaboration,
  tracking,
];
