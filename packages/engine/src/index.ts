export type { NodeType, NodeTypeRegistry } from './node-types.ts';
export type { Compilation, CompileOptions, PublishedWorkflow } from './plan.ts';
export type { Publication, PublishOptions } from './publication.ts';
export type { Engine, Plan } from './signatures.ts';
