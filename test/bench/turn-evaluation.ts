import type { Plan, PlannedWorkflow } from '@sluice/engine';
import type { FlowWalker } from '@sluice/logic';
import type { Passage, RuleData } from '@sluice/model';

/** What one evaluation gives: the compact trace, and the points of each group. */
export interface Evaluation extends Pick<Passage, 'steps' | 'values'> {
  readonly points: { readonly fit: number; readonly engagement: number };
}

/** Adds up points and keeps what a passage keeps; does nothing to a lead. */
class DryWalker implements FlowWalker {
  fit = 0;
  engagement = 0;
  readonly values: Passage['values'][number][] = [];
  readonly steps: PlannedWorkflow['steps'];
  /** By step: 1 for points of fit, 2 for those of engagement. */
  readonly groups: Uint8Array;

  constructor(steps: PlannedWorkflow['steps'], groups: Uint8Array) {
    this.steps = steps;
    this.groups = groups;
  }

  act(index: number, value: unknown): number {
    const group = this.groups[index];
    if (group === 1) this.fit += value as number;
    else if (group === 2) this.engagement += value as number;
    if (this.steps[index]?.carries === true) this.values.push(value as Passage['values'][number]);
    return 0;
  }

  astray(): number {
    return -1;
  }

  stopped(_index: number, _value: unknown, thrown: unknown): void {
    throw thrown;
  }
}

const groupsOf = (steps: PlannedWorkflow['steps']): Uint8Array =>
  Uint8Array.from(steps, ({ step }) =>
    step.kind !== 'score' ? 0 : step.slot.group === 'fit' ? 1 : step.slot.group === 'engagement' ? 2 : 0,
  );

/**
 * The flow of a plan's workflow over given data: its first node is the trigger and counts as passed. Every rule,
 * port and point, and the trace as a passage keeps it.
 */
export function evaluator({ workflows }: Plan, at = 0): (data: RuleData) => Evaluation {
  const workflow = workflows[at];
  const [trigger] = workflow?.steps ?? [];
  if (workflow === undefined || trigger === undefined) throw new Error(`The plan has no workflow ${at}.`);
  const { flow, track, steps } = workflow;
  const groups = groupsOf(steps);
  return (data) => {
    const walker = new DryWalker(steps, groups);
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
  account: { domain: 'acme.test' },
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
