import { planOf } from '@sluice/runtime';
import type { ExperimentOutcome } from '@sluice/store';
import type { Services } from '../context.ts';
import { workspaceOf } from '../settings.ts';
import { workflowOf } from '../workflows.ts';
import { stagesFrom } from './view.ts';

const day = 86_400_000;
const weeksSeen = 12;
/** Fewer than these do not tell a share. */
const leastSeen = 50;
const most = 4;

/** What an experiment is to find out, before it is started. */
export interface PlanRequest {
  readonly workflow: string;
  readonly unit: 'lead' | 'account';
  readonly outcome: ExperimentOutcome;
  readonly lift: number;
  readonly baseline: number | null;
  readonly weights: readonly number[];
}

/** How long an experiment would take at the workflow's own pace, and which outcomes would be told sooner. */
export const planView = async (services: Pick<Services, 'store' | 'clock'>, request: PlanRequest) => {
  await workflowOf(services, request.workflow);
  const { workflow, unit, outcome, lift, weights } = request;
  const { days } = outcome;
  const workspace = await workspaceOf(services);
  const now = services.clock();
  const since = now - weeksSeen * 7 * day - days * day;
  const pace = await services.store.experimentFigures.pace(workflow, {
    since,
    windowMs: days * day,
    now,
    unit,
  });
  const weeks = Math.max(1, (now - Math.max(since, pace.firstAt ?? now)) / (7 * day));
  const perWeek = pace.entered / weeks;
  const shareOf = (stage: string): number | null => {
    if (pace.matured < leastSeen) return null;
    /* Who reaches a later stage passes this one; the most of them is the least that reached it. */
    const reached = Math.max(0, ...stagesFrom(workspace, stage).map((id) => pace.stages[id] ?? 0));
    return reached / pace.matured;
  };
  const of = (baseline: number | null) => planOf({ perWeek, baseline, lift, weights, days });
  const own = outcome.stage === null ? null : shareOf(outcome.stage);
  const plan = of(request.baseline ?? own);
  const stages = workspace.stages.filter(
    ({ id }) => id !== outcome.stage && id !== 'visitor' && id !== 'recycled' && id !== 'disqualified',
  );
  const nearer = stages
    .map(({ id, name }) => ({ stage: id, name, ...of(shareOf(id)) }))
    .filter(
      (one) => one.decidable && (one.baseline ?? 1) < 0.95 && (one.weeks ?? 0) < (plan.weeks ?? Infinity),
    )
    .toSorted((a, b) => (a.weeks ?? 0) - (b.weeks ?? 0))
    .slice(0, most);
  return { perWeek, seen: pace.matured, ...plan, nearer };
};
