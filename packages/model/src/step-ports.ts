import type { Step, StepOf } from './version.ts';

/** What an action and every node without a choice leaves by at once. */
const out: readonly string[] = ['out'];

type PortsOf = {
  readonly [K in Step['kind']]: (step: StepOf<K>) => readonly string[];
};

const ports: PortsOf = {
  trigger: () => out,
  condition: (step) => step.ports,
  split: (step) => step.ports,
  score: () => out,
  stage: () => out,
  wait: (step) => step.ports,
  update: () => out,
  action: ({ results }) => [...out, ...results],
};

/** The ports a step may leave by. A passage names a port by its place in this list. */
export function stepPorts(step: Step): readonly string[] {
  const of = ports[step.kind] as (step: Step) => readonly string[];
  return of(step);
}
