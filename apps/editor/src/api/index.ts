export { api } from './client.ts';
export { ApiError, asApiError } from './error.ts';
export { createQueryClient, queries } from './queries.ts';
export type {
  Counts,
  NodeView,
  PastCost,
  RescoreFindings,
  RulePreview,
  RuleSample,
  SegmentUses,
  Settings,
  SimulatedStep,
  VersionSummary,
  WaitingAt,
  WhyNotAnswer,
  Workflow,
  WorkflowDiff,
  WorkflowSummary,
} from './types.ts';
