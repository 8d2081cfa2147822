import { parse, print, transform } from '@sluice/logic';
import {
  asksPast,
  type Counter,
  type CounterTake,
  canonicalHash,
  holdsPast,
  pastProblem,
} from '@sluice/model';
import type { Rule } from '@sluice/sdk';

/** A rule with each question to the past replaced by a look at its counter, which is added to `counters`. */
export function lowerCounters(rule: Rule, counters: Map<string, Counter>): Rule {
  const { tree } = parse(rule);
  if (!holdsPast(tree)) return rule;
  const lowered = transform(tree, (node) => {
    if (node.kind !== 'operation' || !asksPast(node.op)) return node;
    const [specification] = node.args;
    if (specification?.kind !== 'data' || pastProblem(node.op, specification.value) !== null) return node;
    const counter = counterOf(node.op, specification.value);
    counters.set(counter.key, counter);
    const name = `counts.${counter.key}`;
    return parse({ var: givesNumber.has(node.op) ? [name, 0] : name }).tree;
  });
  return print(lowered);
}

/** Of these nothing yet is 0; of the others it is null. */
const givesNumber: ReadonlySet<CounterTake> = new Set(['count', 'sum', 'distinct']);

/** A specification that was found sound. */
interface Asked {
  readonly event: string;
  readonly where?: Rule;
  readonly days?: number | null;
  readonly hours?: number | null;
  readonly of?: string | null;
}

/** The key depends on what is asked only, so that equal questions share one counter over workflows and versions. */
function counterOf(take: CounterTake, specification: unknown): Counter {
  const { event, where, days, hours, of } = specification as Asked;
  const inHours = hours ?? null;
  const whole = inHours !== null && inHours % 24 === 0;
  const asked = {
    event,
    where: where ?? null,
    days: whole ? inHours / 24 : (days ?? null),
    ...(inHours === null || whole ? {} : { hours: inHours }),
    ...(take === 'count' ? {} : { take }),
    ...(of === undefined || of === null ? {} : { of }),
  };
  return { key: `c${canonicalHash(asked).slice(0, 16)}`, ...asked };
}
