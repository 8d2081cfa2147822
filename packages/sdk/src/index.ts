export { type Static, type TSchema, Type } from 'typebox';
export { answered } from './answered.ts';
export type {
  Capabilities,
  Capability,
  EmailMessage,
  HandoffRequest,
  HttpAuth,
  HttpMethod,
  HttpRequest,
  HttpResponse,
  NotifyRequest,
  PluginStorage,
  SecretReference,
} from './capability.ts';
export type {
  ContextBase,
  ContextOf,
  DeclaredRequest,
  EffectBase,
  EffectContext,
  EffectSignal,
  Granted,
  UrlOf,
} from './context.ts';
export {
  type CapabilityDeclaration,
  type CapabilityGrants,
  capabilitiesOf,
  type DeclaredCapabilities,
  defineCapabilities,
  grantsOf,
} from './declaration.ts';
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
export { isGranted } from './granted-host.ts';
export { type ConfigOf, input } from './input.ts';
export type { Json, JsonObject, Rule } from './json.ts';
export { type NodeKind, nodeKinds } from './kind.ts';
export type { LeadPatch } from './lead-patch.ts';
export {
  type BundleFile,
  type ManifestNodeType,
  type ManifestSource,
  manifestOf,
  manifestSchema,
  type PluginManifest,
} from './manifest.ts';
export type {
  ActionNode,
  BranchNode,
  DeepReadonly,
  ExampleResponse,
  NodeCommon,
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
export type { NodeWords, Translations } from './node-words.ts';
export type { Plugin } from './plugin.ts';
export { awaited, out, type Port } from './port.ts';
export { type Branch, branch, type PortRule } from './port-rule.ts';
export { rule } from './rule.ts';
export { sdkProblem, sdkVersion } from './sdk-version.ts';
export { type FieldsOf, fillSentence, type SentenceTemplate } from './sentence.ts';
export {
  definePoll,
  defineWebhook,
  type EventTypes,
  type PollBase,
  type Polled,
  type PollSource,
  type Received,
  type Source,
  type SourceEvent,
  type WebhookRequest,
  type WebhookSignature,
  type WebhookSource,
} from './source.ts';
export { template } from './template.ts';
export type { WaitAnswer, WaitDuration, WaitHours, WaitValue, WaitWindow, WaitZone } from './wait.ts';
export type { NamedRule, PublishContext, WorkspaceView } from './workspace-view.ts';
