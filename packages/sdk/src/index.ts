export { type Static, type TSchema, Type } from 'typebox';
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
  defineWait,
} from './define.ts';
export { definePlugin } from './define-plugin.ts';
export { ConfigError, DefinitionError, PermanentError, RetryableError } from './errors.ts';
export { type ConfigOf, input } from './input.ts';
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
  ScoreDecay,
  ScoreLimit,
  ScoreNode,
  ScoreSlot,
  StepNode,
  TriggerNode,
  WaitNode,
} from './node.ts';
export type { Plugin } from './plugin.ts';
export { awaited, out, type Port } from './port.ts';
export { rule } from './rule.ts';
export { template } from './template.ts';
export type { WaitAnswer, WaitDuration, WaitHours, WaitValue, WaitWindow, WaitZone } from './wait.ts';
export type { NamedRule, PublishContext, WorkspaceView } from './workspace-view.ts';
