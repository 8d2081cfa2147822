export type { Diagnostic, Patch } from './diagnostic.ts';
export {
  type DocumentEdge,
  type DocumentNode,
  emptyDocument,
  type Reentry,
  type WorkflowDocument,
  type WorkflowSettings,
} from './document.ts';
export type { LeadEvent } from './event.ts';
export type { EffectKey, Instant, LeadId, NodeId, RunId, WorkflowId } from './ids.ts';
export type { CounterState, LeadState, WaitingRun } from './lead-state.ts';
export type { NodeView } from './node-view.ts';
export type { RuleData } from './rule-data.ts';
export {
  type Band,
  defaultScoringModel,
  type Score,
  type ScoreGroup,
  type ScoringModel,
} from './scoring-model.ts';
export type {
  Cause,
  EffectRequest,
  RunTrace,
  ScoreRow,
  StageRow,
  TraceStep,
  TurnResult,
} from './turn-result.ts';
export type { Counter, NodeTypeInfo, NodeTypeLocks, Program, Step, WorkflowVersion } from './version.ts';
export type { Field, FieldType, KnownAt, Rep, Stage, Traits, Workspace } from './workspace.ts';
