import type { Db } from '../db.ts';
import { accountsRepository } from './accounts.ts';
import { activityRepository } from './activity.ts';
import { analyticsRepository } from './analytics/index.ts';
import { apiKeysRepository } from './api-keys.ts';
import { assignmentsRepository } from './assignments.ts';
import { backtestsRepository } from './backtests.ts';
import { batchRepository } from './batch/batch.ts';
import { browserKeysRepository } from './browser-keys.ts';
import { commentsRepository } from './comments.ts';
import { countsRepository } from './counts.ts';
import { deadLettersRepository } from './dead-letters.ts';
import { demoRepository } from './demo.ts';
import { destinationsRepository } from './destinations.ts';
import { duplicatesRepository } from './duplicates.ts';
import { effectsRepository } from './effects.ts';
import { eventTracesRepository } from './event-traces.ts';
import { experimentFiguresRepository } from './experiment-figures.ts';
import { experimentsRepository } from './experiments.ts';
import { handoffsRepository } from './handoffs.ts';
import { historyRepository } from './history.ts';
import { importsRepository } from './imports.ts';
import { leadsRepository } from './leads.ts';
import { leasesRepository } from './leases.ts';
import { logRepository } from './log.ts';
import { logPartitionsRepository } from './log-partitions.ts';
import { mailboxRepository } from './mailbox.ts';
import { mergesRepository } from './merges.ts';
import { nodeWatchRepository } from './node-watch.ts';
import { operationsRepository } from './operations.ts';
import { overviewRepository } from './overview.ts';
import { pastRepository } from './past.ts';
import { planRepository } from './plan.ts';
import { pluginSourcesRepository } from './plugin-sources.ts';
import { pluginsRepository } from './plugins.ts';
import { privacyRepository } from './privacy.ts';
import { pulseRepository } from './pulse.ts';
import { quarantineRepository } from './quarantine.ts';
import { reportsRepository } from './reports.ts';
import { reviewsRepository } from './reviews.ts';
import { scoresRepository } from './scores.ts';
import { secretsRepository } from './secrets.ts';
import { settingsRepository } from './settings.ts';
import { sharesRepository } from './shares.ts';
import { sweepsRepository } from './sweeps.ts';
import { timelineRepository } from './timeline.ts';
import { timersRepository } from './timers.ts';
import { tracesRepository } from './traces.ts';
import { versionsRepository } from './versions.ts';
import { workflowsRepository } from './workflows.ts';

/** All repositories over one connection pool, or over one transaction. */
export const repositories = (db: Db, secretKey: Uint8Array | null) => ({
  settings: settingsRepository(db),
  plan: planRepository(db),
  past: pastRepository(db),
  workflows: workflowsRepository(db),
  versions: versionsRepository(db),
  comments: commentsRepository(db),
  reviews: reviewsRepository(db),
  activity: activityRepository(db),
  shares: sharesRepository(db),
  counts: countsRepository(db),
  nodeWatch: nodeWatchRepository(db),
  leads: leadsRepository(db),
  scores: scoresRepository(db),
  timeline: timelineRepository(db),
  traces: tracesRepository(db),
  timers: timersRepository(db),
  log: logRepository(db),
  logPartitions: logPartitionsRepository(db),
  leases: leasesRepository(db),
  merges: mergesRepository(db),
  accounts: accountsRepository(db),
  duplicates: duplicatesRepository(db),
  assignments: assignmentsRepository(db),
  batch: batchRepository(db),
  effects: effectsRepository(db),
  destinations: destinationsRepository(db),
  operations: operationsRepository(db),
  eventTraces: eventTracesRepository(db),
  pulse: pulseRepository(db),
  deadLetters: deadLettersRepository(db),
  experiments: experimentsRepository(db),
  experimentFigures: experimentFiguresRepository(db),
  handoffs: handoffsRepository(db),
  mailbox: mailboxRepository(db),
  quarantine: quarantineRepository(db),
  privacy: privacyRepository(db),
  apiKeys: apiKeysRepository(db),
  secrets: secretsRepository(db, secretKey),
  imports: importsRepository(db),
  demo: demoRepository(db),
  overview: overviewRepository(db),
  sweeps: sweepsRepository(db),
  plugins: pluginsRepository(db),
  pluginSources: pluginSourcesRepository(db),
  analytics: analyticsRepository(db),
  history: historyRepository(db),
  backtests: backtestsRepository(db),
  reports: reportsRepository(db),
  browserKeys: browserKeysRepository(db),
});

export type Repositories = ReturnType<typeof repositories>;
