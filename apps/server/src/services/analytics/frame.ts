import { type AnalyticsGoals, defaultGoals, type Stage, type Workspace } from '@sluice/model';
import { wilsonInterval } from '@sluice/stats';
import type { Period } from '@sluice/store';
import { Problem } from '../../http/problem.ts';
import type { Services } from '../context.ts';
import { workspaceOf } from '../settings.ts';
import { isoOrNull } from '../wire.ts';

/** Days of the workspace; the last is not part of it. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** What every answer of analytics rests on. */
export interface Frame {
  readonly workspace: Workspace;
  readonly goals: AnalyticsGoals;
  readonly withinMs: number;
  readonly now: number;
  readonly asOf: {
    readonly zone: string;
    readonly behind: number;
    readonly since: string | null;
    readonly windowDays: number;
  };
}

const day = 86_400_000;
const longest = 3 * 366 * day;

/** Stages that lead nowhere further; they are no steps of the way to a customer. */
const asides: ReadonlySet<string> = new Set(['recycled', 'disqualified']);

/** Steps of a request's own to catch up with the log; more is left to the workers. */
const steps = 10;

/** Catches up with the log and gives what the figures are held against. */
export const frameOf = async (services: Pick<Services, 'store' | 'clock'>): Promise<Frame> => {
  const { store, clock } = services;
  for (let step = 0; step < steps; step += 1)
    if ((await store.analytics.refreshStep())?.done !== false) break;
  const [workspace, counted] = await Promise.all([workspaceOf(services), store.analytics.counted()]);
  const goals = workspace.goals ?? defaultGoals;
  return {
    workspace,
    goals,
    withinMs: goals.windowDays * day,
    now: clock(),
    asOf: {
      zone: workspace.timezone,
      behind: counted.behind,
      since: isoOrNull(counted.since),
      windowDays: goals.windowDays,
    },
  };
};

/** A range that can be counted. Throws `request.invalid`. */
export const checkedRange = (range: Range): Range => {
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)];
  if (!(from < to)) throw new Problem('request.invalid', '`from` must lie before `to`.');
  if (to - from > longest) throw new Problem('request.invalid', 'A range is three years long at most.');
  return range;
};

/** The steps of the way to a customer, in order. */
export const pathOf = ({ stages }: Workspace): readonly Stage[] => stages.filter(({ id }) => !asides.has(id));

/** The stage whose entries are counted against the quota. */
export const qualifiedStage = (workspace: Workspace): Stage => {
  const path = pathOf(workspace);
  const found = path.find(({ id }) => id === 'mql') ?? path[Math.floor(path.length / 2)];
  if (found === undefined) throw new Problem('resource.not-found', 'There is no stage to count.');
  return found;
};

/** The stage people are known from: the first after the anonymous. */
export const knownStage = (workspace: Workspace): Stage => {
  const path = pathOf(workspace);
  return path.find(({ id }) => id === 'lead') ?? path[1] ?? qualifiedStage(workspace);
};

export const named = ({ id, name }: Stage) => ({ id, name });

/** A period as the wire has it. */
export const periodView = ({ from, to, toAt, partial }: Period, now: number) => ({
  from,
  to,
  partial: partial || toAt > now,
});

/** Of `of` things `n` have something, with the interval of the rate. */
export const rateView = (of: number, n: number) => {
  const { lower, upper } = wilsonInterval({ conversions: n, n: of });
  return { of, n, rate: of === 0 ? null : n / of, lower, upper };
};

/** Numbers by period, none where nothing was counted. */
export const byPeriod = <T extends { readonly period: number }>(
  periods: readonly Period[],
  rows: readonly T[],
): readonly (T | undefined)[] => {
  const found = new Map(rows.map((row) => [row.period, row]));
  return periods.map((_, index) => found.get(index + 1));
};
