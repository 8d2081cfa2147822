export { type Answer, api, type CallOptions } from './client.ts';
export { ApiError, asApiError, type Problem } from './error.ts';
export { createQueryClient, queries } from './queries.ts';
export type { Routes } from './routes.ts';
export type {
  Checked,
  Counts,
  Diagnostic,
  DiffNode,
  EventInput,
  Lead,
  LeadStage,
  NodeTypeInfo,
  NodeView,
  Page,
  PublishPreview,
  Rule,
  RulePreview,
  RuleSample,
  Session,
  Settings,
  SimulatedStep,
  VersionSummary,
  Workflow,
  WorkflowDiff,
  WorkflowDocument,
  WorkflowSummary,
  Workspace,
} from './types.ts';
