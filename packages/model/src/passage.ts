import type { Json } from '@sluice/sdk';
import type { Instant, NodeId, RunId, WorkflowId } from './ids.ts';
import { stepPorts } from './step-ports.ts';
import type { RunTrace, TraceStep } from './turn-result.ts';
import type { Step, WorkflowVersion } from './version.ts';

/**
 * One passage of a lead through one workflow, as short as its immutable version allows: names, titles and
 * kinds stand there. `expandPassage` makes the readable form.
 */
export interface Passage {
  readonly run: RunId;
  readonly workflow: WorkflowId;
  readonly version: number;
  /** The event of the log that started or resumed it. */
  readonly event: string;
  readonly eventType: string;
  readonly at: Instant;
  /** Two numbers a step: its place in the program, and the place of the port in `stepPorts`, -1 for none. */
  readonly steps: readonly number[];
  /** The values of those steps that carry one (`carriesValue`), in the order of `steps`. */
  readonly values: readonly Json[];
  readonly outcome: 'ended' | 'waiting' | 'failed';
  /** Why it failed, when it did. */
  readonly error: { readonly node: NodeId; readonly code: string; readonly message: string } | null;
}

type Carries = (step: Step, port: number) => boolean;

/** The value of a rule without a rule in it is the rule. */
const unlessConstant: Carries = ({ logic }) => typeof logic === 'object' && logic !== null;
const withoutPort: Carries = (_, port) => port < 0;
const always: Carries = () => true;

const carriers: Readonly<Record<Step['kind'], Carries>> = {
  trigger: () => false,
  condition: withoutPort,
  split: withoutPort,
  score: unlessConstant,
  stage: unlessConstant,
  update: unlessConstant,
  wait: always,
  action: always,
};

/** Does a passage hold the value of this step, or does it follow from the version and the port? */
export function carriesValue(step: Step, port: number): boolean {
  return carriers[step.kind](step, port);
}

/** The value a step had that does not carry it. */
function followingValue({ kind, logic }: Step, port: string | null): Json {
  if (kind === 'trigger') return port === null ? null : true;
  return kind === 'condition' || kind === 'split' ? port : (logic as Json);
}

/** The readable form of a passage through this version. */
export function expandPassage(
  { graph, program }: Pick<WorkflowVersion, 'graph' | 'program'>,
  { steps: places, values, outcome, error, ...passage }: Passage,
): RunTrace {
  const steps: TraceStep[] = [];
  let taken = 0;
  for (let at = 0; at < places.length; at += 2) {
    const step = program.steps[places[at] ?? -1];
    const place = places[at + 1] ?? -1;
    if (step === undefined) continue;
    const port = stepPorts(step)[place] ?? null;
    const value = carriesValue(step, place) ? (values[taken++] ?? null) : followingValue(step, port);
    steps.push({ node: step.node, kind: step.kind, title: step.title, value, port });
  }
  const { run, workflow, version, event, eventType, at } = passage;
  const workflowName = graph.name;
  return { run, workflow, workflowName, version, event, eventType, at, steps, outcome, error };
}
