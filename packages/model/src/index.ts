export {
  type AccountFacts,
  type Contact,
  type Contacts,
  type Engaged,
  engagedOf,
  maxContacts,
  noAccountFacts,
  type ToldAccount,
} from './account.ts';
export { canonicalHash, fingerprint, integrityOf } from './canonical-hash.ts';
export { removeEdge } from './check/graph.ts';
export { asksPast, holdsPast, pastProblem } from './check/past.ts';
export { checkRule, placeDiagnostic, type RulePlace, ruleErrorCode } from './check/rule.ts';
export { checkSchema, type Place } from './check/schema.ts';
export { checkScoring } from './check/scoring.ts';
export { checkSegments, expandSegments, segmentsIn } from './check/segments.ts';
export { checkWiring, type NodeFacts, removeNode } from './check/wiring.ts';
export { consentEvent, isConsent, refusesConsent, strictestConsent } from './consent.ts';
export { type Counter, type CounterState, type CounterTake, counterTakes, windowOf } from './counter.ts';
export { fieldWords } from './defaults/field-labels.ts';
export { defaultGoals } from './defaults/goals.ts';
export { defaultWorkspace } from './defaults/workspace.ts';
export type { Diagnostic, Patch } from './diagnostic.ts';
export { type DocumentDiff, diffDocuments, type FieldChange, type NodeChange } from './diff-documents.ts';
export {
  type DocumentEdge,
  type DocumentNode,
  emptyDocument,
  type NoteColor,
  type Reentry,
  type StickyNote,
  type Subject,
  type WorkflowDocument,
  type WorkflowSettings,
} from './document.ts';
export { equalJson } from './equal-json.ts';
export {
  type ErrorCode,
  type ErrorEntry,
  errorCatalogue,
  errorEntry,
  isErrorCode,
} from './error-catalogue.ts';
export type { LeadEvent } from './event.ts';
export { hostEventTypes, internalEventTypes, isReservedEventType, knownEventTypes } from './event-types.ts';
export {
  type ArmKey,
  type Assigned,
  type AssignmentRow,
  type ExperimentArm,
  type ExperimentPhase,
  type ExperimentUnit,
  holdoutArm,
  type LiveExperiment,
} from './experiment.ts';
export { formula } from './formula.ts';
export { accountOf, type CompanyDomains, isFreeMail } from './free-mail.ts';
export {
  expectationOf,
  type Golden,
  type GoldenDifference,
  type GoldenEvent,
  type GoldenExpectation,
  type GoldenOutcome,
  type GoldenRun,
  namelessState,
} from './golden.ts';
export type { EffectKey, Instant, LeadId, NodeId, RunId, WorkflowId } from './ids.ts';
export { entryStages, initialLead } from './initial-lead.ts';
export { keysOf, pointer } from './json-pointer.ts';
export type { LeadState, ObjectTimes, WaitingRun } from './lead-state.ts';
export type { NodeView } from './node-view.ts';
export { own } from './own.ts';
export { carriesValue, expandPassage, type Passage } from './passage.ts';
export { applyPatches, invertPatches } from './patch.ts';
export { problem } from './problem.ts';
export type { RuleData } from './rule-data.ts';
export { type EventInput, eventInputSchema } from './schema/event-input-schema.ts';
export { maxEdges, maxNodes, workflowDocumentSchema } from './schema/workflow-document-schema.ts';
export { scoringModelSchema, workspaceSchema } from './schema/workspace-schema.ts';
export { type EffectiveRow, explainScore, shareLeft } from './scores/explain-score.ts';
export { expiryOf, type FadingPoints, leftOf, uniteFading } from './scores/fading.ts';
export { givePoints, slotOf } from './scores/give-points.ts';
export { halving } from './scores/halving.ts';
export { highestTotal } from './scores/highest-total.ts';
export { linesOf, sideOf } from './scores/lines.ts';
export { nextCrossing } from './scores/next-crossing.ts';
export { type Crossing, type Rescored, rescored } from './scores/rescored.ts';
export { bandOf, noPoints, type ScoreState, scoreOf } from './scores/score-of.ts';
export {
  type Band,
  defaultScoringModel,
  newScoringModel,
  type Score,
  type ScoreGroup,
  type ScoringModel,
} from './scoring-model.ts';
export { SluiceError } from './sluice-error.ts';
export { stepPorts } from './step-ports.ts';
export { timerDue, timerEvent } from './timer-event.ts';
export type {
  Cause,
  EffectRequest,
  RunTrace,
  ScoreRow,
  StageRow,
  Told,
  TraceStep,
  TurnResult,
} from './turn-result.ts';
export { type ValidatedDocument, validateDocument } from './validate-document.ts';
export { validateWorkspace } from './validate-workspace.ts';
export type { NodeTypeInfo, NodeTypeLocks, Program, Step, StepOf, WorkflowVersion } from './version.ts';
export type {
  AnalyticsGoals,
  Field,
  FieldType,
  KnownAt,
  Rep,
  Retention,
  Stage,
  Traits,
  Workspace,
} from './workspace.ts';
