import { expandPassage, type RunTrace, type TurnResult } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { plannedVersion } from '../compile/version-key.ts';

/** The passages of a turn as people read them. The plan is the one the turn was taken by. */
export function tracesOf(plan: Plan, { passages }: Pick<TurnResult, 'passages'>): readonly RunTrace[] {
  return passages.flatMap((passage) => {
    const workflow = plannedVersion(plan, passage);
    return workflow === undefined ? [] : [expandPassage(workflow.version, passage)];
  });
}
