import type { Counter, WorkflowVersion } from '@sluice/model';
import { wishesOf } from '@sluice/runtime';
import type { PastCost, Repositories } from '@sluice/store';

/** What a version asks of the past that no version that runs asks already. */
export const newCounters = async (
  { plan }: Pick<Repositories, 'plan'>,
  version: Pick<WorkflowVersion, 'program'>,
): Promise<readonly Counter[]> => {
  if (version.program.counters.length === 0) return [];
  const { workflows } = await plan.load();
  const known = new Set(workflows.flatMap(({ content }) => content.program.counters.map(({ key }) => key)));
  return version.program.counters.filter(({ key }) => !known.has(key));
};

/** What filling them costs, and about how long it takes. */
export interface FillCost extends PastCost {
  readonly counters: number;
  readonly seconds: number;
  /** Whether the time rests on fills of this server. */
  readonly measured: boolean;
}

/** As measured on two small cores; taken until this server has filled something itself. */
const usual = { leads: 2_000, events: 20_000 };

/** The cost of counters before they are filled; null when there is nothing new to count. */
export const fillCost = async (
  { past, sweeps }: Pick<Repositories, 'past' | 'sweeps'>,
  counters: readonly Counter[],
): Promise<FillCost | null> => {
  if (counters.length === 0) return null;
  const [cost, rate] = await Promise.all([past.cost(wishesOf(counters)), sweeps.rate('fill')]);
  const by = rate ?? usual;
  const events = by.events > 0 ? cost.events / by.events : 0;
  const seconds = Math.ceil(Math.max(events, cost.leads / by.leads));
  return { ...cost, counters: counters.length, seconds, measured: rate !== null };
};
