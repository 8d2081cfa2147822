import { type Instant, own } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import type { Plan } from '../compile/plan.ts';
import type { Counters } from './count-event.ts';
import { isHeld } from './planned-counter.ts';

type Values = Readonly<Record<string, Json>>;

/** A lead's counters at one instant, as last read: reading them again where nothing changed costs a look. */
const lately = new WeakMap<
  Counters,
  { readonly plan: Plan; readonly clock: Instant; readonly values: Values }
>();

/** What rules read under `counts`: of each counter, what lies in its window before the clock. */
export function counterValues(
  plan: Plan,
  lead: { readonly counters: Counters; readonly clock: Instant },
): Values {
  const { counters, clock } = lead;
  const known = lately.get(counters);
  if (known !== undefined && known.clock === clock && known.plan === plan) return known.values;
  const values: Record<string, Json> = {};
  for (const [key, planned] of plan.counterKeys) {
    const held = own(counters, key);
    const state = isHeld(held, planned) ? held : planned.take.none;
    values[key] = planned.take.read(state, clock - planned.window);
  }
  lately.set(counters, { plan, clock, values });
  return values;
}
