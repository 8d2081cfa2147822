export type {
  Capabilities,
  Capability,
  EffectBase,
  EffectContext,
  EffectSignal,
  EmailMessage,
  HandoffRequest,
  HttpRequest,
  HttpResponse,
  NotifyRequest,
} from './capability.ts';
export {
  defineAction,
  defineCondition,
  defineScore,
  defineSplit,
  defineStage,
  defineTrigger,
  defineUpdate,
  type Plugin,
} from './define.ts';
export { DefinitionError, PermanentError, RetryableError } from './errors.ts';
export { input } from './input.ts';
export type { Json, JsonObject, Rule } from './json.ts';
export { type NodeKind, nodeKinds } from './kind.ts';
export type { LeadPatch } from './lead-patch.ts';
export type {
  ActionNode,
  BranchNode,
  NodeDefinition,
  NodeExample,
  ResultOf,
  Results,
  ScoreLimit,
  ScoreNode,
  ScoreSlot,
  StepNode,
  TriggerNode,
} from './node.ts';
export { out, type Port } from './port.ts';
export type { NamedRule, PublishContext, WorkspaceView } from './workspace-view.ts';
