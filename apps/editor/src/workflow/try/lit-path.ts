import type { SimulatedStep } from '../../api/index.ts';
import type { Lit } from '../state/view-store.ts';

/** The nodes a simulated event passed in one workflow, numbered in order. */
export const litPath = (step: SimulatedStep, workflow: string): Lit => {
  const passed = step.trace.filter((run) => run.workflow === workflow).flatMap((run) => run.steps);
  return {
    nodes: Object.fromEntries(
      passed.map(({ node, value, port }, index) => [node, { value, port, order: index + 1 }] as const),
    ),
  };
};
