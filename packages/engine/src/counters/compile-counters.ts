import { compileProgram } from '@sluice/logic';
import type { Counter } from '@sluice/model';
import type { CompileOptions } from '../compile/options.ts';
import type { Plan } from '../compile/plan.ts';
import { type PlannedCounter, planCounter } from './planned-counter.ts';

/** Makes the counters of all versions ready: by event type for counting, by key for reading. */
export function compileCounters(
  counters: Iterable<Counter>,
  { backend }: Pick<CompileOptions, 'backend'>,
): Pick<Plan, 'counters' | 'counterKeys' | 'counterRules'> {
  const rules: Counter['where'][] = [];
  const byKey = new Map<string, PlannedCounter>();
  const byEvent = new Map<string, PlannedCounter[]>();
  for (const counter of counters) {
    if (byKey.has(counter.key)) continue;
    const planned = planCounter(counter, counter.where === null ? null : rules.push(counter.where) - 1);
    byKey.set(counter.key, planned);
    const list = byEvent.get(counter.event);
    if (list) list.push(planned);
    else byEvent.set(counter.event, [planned]);
  }
  return {
    counters: byEvent,
    counterKeys: byKey,
    counterRules: compileProgram(rules, backend ? { backend } : {}),
  };
}
