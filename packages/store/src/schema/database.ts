import type {
  DealsTable,
  MergedPeopleTable,
  PeopleTable,
  PersonStagesTable,
  ReportsTable,
  TouchesTable,
} from './analytics-tables.ts';
import type { BacktestChangesTable, BacktestFilesTable, BacktestsTable } from './backtest-tables.ts';
import type {
  ActivityTable,
  CommentsTable,
  DraftEditorsTable,
  ReviewsTable,
  ShareLinksTable,
} from './collaboration-tables.ts';
import type {
  ApiKeysTable,
  DestinationChangesTable,
  DestinationsTable,
  EffectHistoryTable,
  EventTracesTable,
  HandoffsTable,
  MailboxTable,
  OutboxTable,
  PulseTable,
  SecretsTable,
  WorkflowErrorsTable,
} from './effect-tables.ts';
import type {
  DeletionsTable,
  EventIdsTable,
  EventsTable,
  IdentitiesTable,
  LeadStatesTable,
  LeadsTable,
  MergesTable,
  PartitionsTable,
  QuarantineTable,
  ScoreRowsTable,
  StageRowsTable,
  TimersTable,
  TraceBlocksTable,
  WorkersTable,
} from './lead-tables.ts';
import type {
  PluginSourcesTable,
  PluginStorageTable,
  PluginsTable,
  PluginVersionsTable,
} from './plugin-tables.ts';
import type { SweepPartsTable, SweepsTable } from './sweep-tables.ts';
import type { BrowserKeysTable } from './tracking-tables.ts';
import type {
  CursorsTable,
  DemoTable,
  ImportsTable,
  NodeCountsTable,
  PlanTable,
  RunsTable,
  SettingsTable,
  WorkflowsTable,
  WorkflowVersionsTable,
} from './workflow-tables.ts';

/** Every table of the domain, as Kysely sees it. */
export interface Database {
  settings: SettingsTable;
  plan: PlanTable;
  workflows: WorkflowsTable;
  workflow_versions: WorkflowVersionsTable;
  draft_editors: DraftEditorsTable;
  comments: CommentsTable;
  reviews: ReviewsTable;
  activity: ActivityTable;
  share_links: ShareLinksTable;
  node_counts: NodeCountsTable;
  runs: RunsTable;
  timers: TimersTable;
  cursors: CursorsTable;
  demo: DemoTable;
  sweeps: SweepsTable;
  sweep_parts: SweepPartsTable;
  plugins: PluginsTable;
  plugin_versions: PluginVersionsTable;
  plugin_storage: PluginStorageTable;
  plugin_sources: PluginSourcesTable;
  imports: ImportsTable;
  leads: LeadsTable;
  lead_states: LeadStatesTable;
  identities: IdentitiesTable;
  merges: MergesTable;
  deletions: DeletionsTable;
  events: EventsTable;
  event_ids: EventIdsTable;
  partitions: PartitionsTable;
  workers: WorkersTable;
  score_rows: ScoreRowsTable;
  stage_rows: StageRowsTable;
  trace_blocks: TraceBlocksTable;
  quarantine: QuarantineTable;
  outbox: OutboxTable;
  destinations: DestinationsTable;
  destination_changes: DestinationChangesTable;
  effect_history: EffectHistoryTable;
  event_traces: EventTracesTable;
  workflow_errors: WorkflowErrorsTable;
  pulse: PulseTable;
  handoffs: HandoffsTable;
  mailbox: MailboxTable;
  api_keys: ApiKeysTable;
  secrets: SecretsTable;
  touches: TouchesTable;
  deals: DealsTable;
  merged_people: MergedPeopleTable;
  people: PeopleTable;
  person_stages: PersonStagesTable;
  backtests: BacktestsTable;
  backtest_changes: BacktestChangesTable;
  backtest_files: BacktestFilesTable;
  reports: ReportsTable;
  browser_keys: BrowserKeysTable;
}
