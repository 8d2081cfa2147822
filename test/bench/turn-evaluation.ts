import type { Plan, PlannedWorkflow } from '@sluice/engine';
import type { FlowWalker } from '@sluice/logic';
import { noAccountFacts, type Passage, type RuleData } from '@sluice/model';

/** What one evaluation gives: the compact trace, and the points of each group. */
export interface Evaluation extends Pick<Passage, 'steps' | 'values'> {
  readonly points: { readonly fit: number; readonly engagement: number };
}

/** What to do with the value of a step, in one byte: whose points it is, and whether a passage keeps it. */
const task = { fit: 1, engagement: 2, kept: 4 } as const;

const tasksOf = (steps: PlannedWorkflow['steps']): Uint8Array =>
  Uint8Array.from(steps, ({ step, carries }) => {
    const group = step.kind === 'score' ? step.slot.group : '';
    const points = group === 'fit' ? task.fit : group === 'engagement' ? task.engagement : 0;
    return points | (carries ? task.kept : 0);
  });

/** Adds up points and keeps what a passage keeps; does nothing to a lead. */
class DryWalker implements FlowWalker {
  fit = 0;
  engagement = 0;
  readonly values: Passage['values'][number][] = [];
  readonly tasks: Uint8Array;

  constructor(tasks: Uint8Array) {
    this.tasks = tasks;
  }

  act(index: number, value: unknown): number {
    const todo = this.tasks[index] ?? 0;
    if ((todo & task.fit) !== 0) this.fit += value as number;
    else if ((todo & task.engagement) !== 0) this.engagement += value as number;
    if ((todo & task.kept) !== 0) this.values.push(value as Passage['values'][number]);
    return 0;
  }

  astray(): number {
    return -1;
  }

  stopped(_index: number, _value: unknown, thrown: unknown): void {
    throw thrown;
  }
}

/**
 * The flow of a plan's workflow over given data: its first node is the trigger and counts as passed. Every rule,
 * port and point, and the trace as a passage keeps it.
 */
export function evaluator({ workflows }: Plan, at = 0): (data: RuleData) => Evaluation {
  const workflow = workflows[at];
  const [trigger] = workflow?.steps ?? [];
  if (workflow === undefined || trigger === undefined) throw new Error(`The plan has no workflow ${at}.`);
  const { flow, track, steps } = workflow;
  const tasks = tasksOf(steps);
  return (data) => {
    const walker = new DryWalker(tasks);
    track.clear();
    for (const index of trigger.onward) track.reach(index);
    track.note(trigger.index, 0);
    flow.walk(walker, data, track);
    const { values, fit, engagement } = walker;
    return { steps: track.trail.slice(0, track.length), values, points: { fit, engagement } };
  };
}

/** What rules see of a lead that fits everything, at its n-th event. */
export const fittingData = (n: number): RuleData => ({
  lead: {
    id: `l${n}`,
    email: `p${n}@acme.test`,
    traits: {
      title: ['CEO', 'VP', 'Director'][n % 3] ?? 'CEO',
      company_size: ['Enterprise', 'SMB'][n % 2] ?? 'SMB',
      industry: 'Software',
      country: ['US', 'DE', 'FR'][n % 3] ?? 'US',
      employees: 100_000 + n,
    },
    owner: null,
    lists: [],
    createdAt: n,
    stageSince: n,
  },
  account: { domain: 'acme.test', ...noAccountFacts },
  event: {
    id: `e${n}`,
    type: ['page.viewed', 'email.opened', 'event.attended'][n % 3] ?? 'page.viewed',
    properties: { path: '/pricing' },
    occurredAt: n,
  },
  score: { total: 60 + (n % 40), band: 'warm', groups: {} },
  stage: 'lead',
  counts: {},
  now: n,
});
