import type { Outcome, StepContext, StepOf } from './step-context.ts';

/**
 * Asks for an effect and goes on at once; where a result's port is wired, it also waits for the answer.
 * The key depends on the run and the node only, and a run passes a node once: a retry asks for the same.
 */
export function action(step: StepOf<'action'>, { work, planned, run, value }: StepContext): Outcome {
  const { lead } = work;
  const key = `${run}:${step.node}:1`;
  work.effects.push({
    key,
    lead: lead.id,
    type: step.type,
    input: value,
    rule: planned.cause,
    run,
    at: lead.clock,
    subject: { id: lead.id, email: lead.email, traits: lead.traits },
  });
  const waits = step.results.some((port) => planned.next.has(port));
  return waits ? { port: 'out', awaits: { awaits: key } } : { port: 'out' };
}
