import { compile, type Json, smallestChanges, type ValueChange } from '@sluice/logic';
import {
  type LeadEvent,
  type LeadState,
  noAccountFacts,
  type RuleData,
  type Step,
  stepPorts,
} from '@sluice/model';
import type { Plan } from '../compile/plan.ts';
import { counterValues } from '../counters/counter-values.ts';
import { portRule } from '../port-rule.ts';

/** Why a lead left a branch as it did: for every other way the smallest changes that would have sent it there. */
export interface WhyNot {
  readonly port: string;
  readonly others: readonly {
    readonly port: string;
    /** Alternatives, fewest changes first; every one of them does send it there. */
    readonly changes: readonly (readonly ValueChange[])[];
  }[];
}

/** Values nobody can change about a lead, and those that tell it apart. */
const fixed = (name: string): boolean =>
  name === 'now' || name === 'lead.id' || name === 'event.id' || name.startsWith('event.occurred');

const portAt = (step: Step, data: RuleData): string | null => {
  try {
    const port = compile(step.logic)(data);
    return typeof port === 'string' ? port : null;
  } catch (error) {
    // A rule that fails sends the lead no way.
    if (error instanceof Error && error.name === 'LogicError') return null;
    throw error;
  }
};

/** What would send a lead elsewhere at a branch; null for a step that is none, and where no rule can be turned. */
export function whyNot(step: Step, data: RuleData): WhyNot | null {
  if (step.kind !== 'condition' && step.kind !== 'split') return null;
  const port = portAt(step, data);
  if (port === null) return null;
  const others = stepPorts(step).flatMap((other) => {
    const rule = other === port ? null : portRule(step, other);
    if (rule === null) return [];
    const changes = smallestChanges(rule, {
      data: data as unknown as Json,
      wanted: true,
      changeable: (name) => !fixed(name),
    });
    return changes.length === 0 ? [] : [{ port: other, changes }];
  });
  return others.length === 0 ? null : { port, others };
}

/** What rules see of a lead as it stands, at an event. */
export const ruleDataOf = (
  plan: Plan,
  state: LeadState,
  event: Pick<LeadEvent, 'id' | 'type' | 'properties' | 'occurredAt'>,
): RuleData => ({
  lead: {
    id: state.id,
    email: state.email,
    traits: state.traits,
    owner: state.owner,
    lists: state.lists,
    createdAt: state.createdAt,
    stageSince: state.stageSince,
  },
  account: { domain: state.account, ...(state.company ?? noAccountFacts) },
  event: {
    id: event.id,
    type: event.type,
    properties: event.properties,
    occurredAt: event.occurredAt,
  },
  score: state.score,
  stage: state.stage,
  counts: counterValues(plan, state),
  now: state.clock,
});
