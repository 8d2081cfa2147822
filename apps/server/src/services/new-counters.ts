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

/** Fewer than this say nothing of the speed: a fill of little is mostly its beginning. */
const telling = 1_000;

/** How long a fill takes, by what fills went through lately; a usual speed where they went through too little. */
export const fillTime = (
  cost: { readonly leads: number; readonly events: number },
  past: { readonly leads: number; readonly events: number; readonly ms: number } | null,
): { readonly seconds: number; readonly measured: boolean } => {
  const speed = (of: 'leads' | 'events'): number =>
    past !== null && past[of] >= telling ? (past[of] * 1_000) / past.ms : usual[of];
  return {
    seconds: Math.ceil(Math.max(cost.events / speed('events'), cost.leads / speed('leads'))),
    measured: past !== null && (past.events >= telling || past.leads >= telling),
  };
};

/** The cost of counters before they are filled; null when there is nothing new to count. */
export const fillCost = async (
  { past, sweeps }: Pick<Repositories, 'past' | 'sweeps'>,
  counters: readonly Counter[],
): Promise<FillCost | null> => {
  if (counters.length === 0) return null;
  const [cost, rate] = await Promise.all([past.cost(wishesOf(counters)), sweeps.rate('fill')]);
  return { ...cost, counters: counters.length, ...fillTime(cost, rate) };
};
