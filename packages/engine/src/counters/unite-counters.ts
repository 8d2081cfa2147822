import { type CounterState, type LeadState, own } from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { isHeld } from './planned-counter.ts';

type Counters = LeadState['counters'];

/**
 * Counters of two leads as if all had happened to one. A counter only one of them holds is left out: it is
 * lacking, and is filled from the log of both.
 */
export function uniteCounters({ counterKeys }: Plan, a: Counters, b: Counters): Counters {
  const united: Record<string, CounterState> = {};
  for (const [key, planned] of counterKeys) {
    const [ours, theirs] = [own(a, key), own(b, key)];
    if (isHeld(ours, planned) && isHeld(theirs, planned))
      united[key] = planned.take.unite(ours, theirs, planned.window);
  }
  return united;
}
