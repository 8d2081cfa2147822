import type { Plan } from '@sluice/engine';
import type { BatchView, Repositories, Store, SweepKind, SweepPart, SweepStep } from '@sluice/store';
import type { PlanSource } from '../plan/plan-source.ts';
import { fill } from './fill.ts';
import { rescore } from './rescore.ts';

/** What a step of a sweep works with. */
export interface StepContext {
  readonly tx: Repositories;
  readonly part: SweepPart;
  readonly plan: Plan;
  /** First place in the log of the partition that was not yet judged. */
  readonly before: number;
  readonly now: number;
}

/** Walks a few leads on from where the part stands. */
export type StepWork = (context: StepContext) => Promise<Omit<SweepStep, 'ms'>>;

const works: Readonly<Record<SweepKind, StepWork>> = {
  fill,
  'rescore-preview': rescore('look'),
  rescore: rescore('tell'),
};

/**
 * One small step of the oldest sweep that has something to do in the partitions held, in one transaction under
 * their fence: what it did and how far it came are kept together, so that a killed worker's successor goes on
 * where it stood. Gives the ms it took, null when there is nothing to sweep.
 */
export const runSweepStep = async ({
  store,
  worker,
  view,
  plans,
  now,
  time,
}: {
  readonly store: Store;
  readonly worker: string;
  readonly view: BatchView;
  readonly plans: PlanSource;
  readonly now: number;
  /** Milliseconds that never run backwards. */
  readonly time: () => number;
}): Promise<number | null> => {
  const part = await store.sweeps.next(view.partitions.map(({ id }) => id));
  const held = view.partitions.find(({ id }) => id === part?.partition);
  if (part === null || held === undefined) return null;
  const started = time();
  const plan = await plans.at(view.planRevision);
  await store.transaction(async (tx) => {
    await tx.leads.keep();
    /* Moves no offset: the fence is what counts, and the row's lock keeps it until the end. */
    await tx.batch.advance(worker, { partitions: [held], seq: 0 });
    const done = await works[part.kind]({ tx, part, plan, before: held.offset + 1, now });
    await tx.sweeps.step(part, { ...done, ms: Math.round(time() - started) });
  });
  return time() - started;
};
