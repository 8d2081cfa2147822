export { compile } from './compile/compile.ts';
export type { CompileOptions, PublishedWorkflow } from './compile/options.ts';
export type { Compilation, Plan, PlannedStep, PlannedWorkflow } from './compile/plan.ts';
export type { NodeType, NodeTypeRegistry } from './node-types.ts';
export type { Publication, PublishOptions } from './publication.ts';
export { publish } from './publish/publish.ts';
export { registry } from './registry.ts';
export { replay } from './turn/replay.ts';
export { turn } from './turn/turn.ts';
