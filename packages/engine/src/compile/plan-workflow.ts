import { compileProgram, type FlowNode } from '@sluice/logic';
import { carriesValue, type Step, stepPorts } from '@sluice/model';
import { limitWords } from '../turn/steps/limit-words.ts';
import { type Guarded, guarded } from './guarded.ts';
import { knownNames } from './known-names.ts';
import type { CompileOptions, PublishedWorkflow } from './options.ts';
import type { PlannedStep, PlannedWorkflow } from './plan.ts';

/** Makes one version ready to run. */
export function planWorkflow(
  { id, number, version }: PublishedWorkflow,
  path: string,
  { backend }: CompileOptions,
): Guarded<PlannedWorkflow> {
  const { graph } = version;
  const { steps: drawn, goal, exit } = version.program;
  const endings = [goal, exit].filter((rule) => rule !== null);
  return guarded(`${path}/program`, () => {
    const answers = drawn.flatMap((step) => (step.kind === 'wait' && step.answer !== null ? [step] : []));
    const rules = [
      ...drawn.map(({ logic }) => logic),
      ...endings,
      ...answers.map(({ answer }) => answer?.where ?? true),
    ];
    const firstAnswer = drawn.length + endings.length;
    const wheres = new Map(answers.map(({ node }, index) => [node, firstAnswer + index]));
    const name = graph.name;
    const program = compileProgram(rules, { ...(backend ? { backend } : {}), known: knownNames });
    const steps = planSteps(drawn, wheres, (step) => ({
      workflow: id,
      workflowName: name,
      version: number,
      node: step.node,
      title: step.title,
    }));
    const flow = program.flow(steps.map(flowNode));
    return {
      id,
      name,
      number,
      version,
      subject: graph.settings.subject ?? 'lead',
      reentry: graph.settings.reentry,
      periodDays: graph.settings.periodDays ?? 30,
      maxWaiting: graph.settings.maxWaiting ?? 25,
      steps,
      byNode: new Map(steps.map((planned) => [planned.step.node, planned])),
      rules: program,
      asksPast: version.program.counters.length > 0,
      flow,
      track: flow.track(),
      ends: endings.map((_, index) => drawn.length + index),
    };
  });
}

const flowNode = ({ step, ports, next }: PlannedStep): FlowNode => ({
  kind: step.kind === 'condition' || step.kind === 'split' ? 'branch' : 'act',
  ports,
  next: ports.map((port) => next.get(port) ?? []),
  alters: alters[step.kind],
});

/** First names of what rules see that a step of a kind may change (`scoreChanged`, `leadChanged`). */
const alters: Readonly<Record<Step['kind'], readonly string[]>> = {
  trigger: [],
  condition: [],
  split: [],
  score: ['score', 'account'],
  stage: ['lead', 'account', 'stage'],
  update: ['lead', 'account', 'stage'],
  wait: [],
  action: [],
};

/** The same text as property names are kept: a text put together is looked up slowly until it has become one. */
const asKey = (text: string): string => Object.keys({ [text]: true })[0] ?? text;

function planSteps(
  steps: readonly Step[],
  wheres: ReadonlyMap<string, number>,
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
    const slot = asKey(`${cause.workflow}:${step.node}`);
    const ports = stepPorts(step);
    const leads: ReadonlyMap<string, readonly number[]> = next.get(step.node) ?? new Map();
    return {
      index,
      step,
      cause,
      slot,
      ports,
      next: leads,
      onward: leads.get('out') ?? [],
      always: step.logic === true,
      limited: step.kind === 'score' && step.slot.limit ? limitWords(step.slot.limit) : null,
      carries: carriesValue(step, 0),
      where: wheres.get(step.node) ?? null,
    };
  });
}
