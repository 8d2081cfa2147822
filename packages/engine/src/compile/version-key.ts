import type { Plan, PlannedWorkflow } from './plan.ts';

/** The name of a version in a plan. */
export const versionKey = (workflow: string, number: number): string => `${workflow}@${number}`;

/** The version a run stands in or a passage went through; undefined where the plan does not have it. */
export function plannedVersion(
  { versions }: Plan,
  { workflow, version }: { readonly workflow: string; readonly version: number },
): PlannedWorkflow | undefined {
  return versions.get(versionKey(workflow, version));
}
