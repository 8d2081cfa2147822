import type { LeadEvent, LeadState, TurnResult, WorkflowVersion } from '@sluice/model';
import type { Plugin } from '@sluice/sdk';
import type { NodeTypeRegistry } from './node-types.ts';
import type { Compilation, CompileOptions, PublishedWorkflow } from './plan.ts';
import type { Publication, PublishOptions } from './publication.ts';

export interface Plan {
  readonly workflows: readonly PublishedWorkflow[];
}

/** The functions of this package. */
export interface Engine {
  registry(plugins: readonly Plugin[]): NodeTypeRegistry;
  publish(document: unknown, options: PublishOptions): Publication;
  compile(
    workflows: WorkflowVersion | PublishedWorkflow | readonly PublishedWorkflow[],
    options?: CompileOptions,
  ): Compilation<Plan>;
  turn(plan: Plan, state: LeadState, event: LeadEvent): TurnResult;
  replay(
    plan: Plan,
    initial: LeadState,
    events: Iterable<LeadEvent>,
  ): { readonly state: LeadState; readonly turns: readonly TurnResult[] };
}
