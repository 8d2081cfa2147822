import { compileProgram } from '@sluice/logic';
import { type Step, stepPorts } from '@sluice/model';
import { type Guarded, guarded } from './guarded.ts';
import type { CompileOptions, PublishedWorkflow } from './options.ts';
import type { PlannedStep, PlannedWorkflow } from './plan.ts';

/** Makes one version ready to run. */
export function planWorkflow(
  { id, number, version }: PublishedWorkflow,
  path: string,
  { backend }: CompileOptions,
): Guarded<PlannedWorkflow> {
  const { graph, program } = version;
  const endings = [program.goal, program.exit].filter((rule) => rule !== null);
  return guarded(`${path}/program`, () => {
    const rules = [...program.steps.map(({ logic }) => logic), ...endings];
    const name = graph.name;
    const steps = planSteps(program.steps, (step) => ({
      workflow: id,
      workflowName: name,
      version: number,
      node: step.node,
      title: step.title,
    }));
    return {
      id,
      name,
      number,
      version,
      reentry: graph.settings.reentry,
      steps,
      byNode: new Map(steps.map((planned) => [planned.step.node, planned])),
      rules: compileProgram(rules, backend ? { backend } : {}),
      ends: endings.map((_, index) => program.steps.length + index),
    };
  });
}

function planSteps(
  steps: readonly Step[],
  causeOf: (step: Step) => PlannedStep['cause'],
): readonly PlannedStep[] {
  const next = new Map(steps.map(({ node }) => [node, new Map<string, number[]>()]));
  steps.forEach(({ after }, index) => {
    for (const [node, port] of after) {
      const ports = next.get(node);
      const targets = ports?.get(port);
      if (targets) targets.push(index);
      else ports?.set(port, [index]);
    }
  });
  return steps.map((step, index) => {
    const cause = causeOf(step);
    const slot = `${cause.workflow}:${step.node}`;
    const ports = stepPorts(step);
    return { index, step, cause, slot, ports, next: next.get(step.node) ?? new Map() };
  });
}
