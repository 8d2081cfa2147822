import { advance, compile, fillCounters, type Plan, publish, tracesOf, turn } from '@sluice/engine';
import type { Language } from '@sluice/logic';
import {
  initialLead,
  type LeadEvent,
  type LeadState,
  namelessState,
  type TurnResult,
  type WorkflowDocument,
  type Workspace,
} from '@sluice/model';
import { uuidv7 } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import { detailOf } from '../http/validators.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { whyNotIn } from './why-not.ts';
import { iso } from './wire.ts';

type Json = LeadEvent['properties'];

/** An event of a dry run. */
export interface SimulatedEvent {
  readonly id?: string;
  readonly type: string;
  readonly lead?: { readonly email?: string };
  readonly traits?: Json;
  readonly properties?: Json;
  readonly occurredAt?: string;
}

/** A stored lead by id, or one made up. */
export interface SimulatedLead {
  readonly id?: string;
  readonly email?: string;
  readonly traits?: Json;
}

interface Dry {
  readonly services: Pick<Services, 'store' | 'registry' | 'clock'>;
  readonly workspace: Workspace;
}

/** The lead as it stands, or a new one. */
const startOf = async (
  { services }: Dry,
  { lead, at }: { lead: SimulatedLead; at: number },
): Promise<LeadState> => {
  if (lead.id === undefined) {
    const traits = lead.traits ?? {};
    const traitTimes = Object.fromEntries(Object.keys(traits).map((name) => [name, 0]));
    return { ...initialLead(uuidv7(at), at), traits, traitTimes };
  }
  const stored = await services.store.leads.get(lead.id);
  if (stored === null) throw notFound('lead');
  if (stored.state === null) return initialLead(stored.id, stored.createdAt);
  /* Where it waits in published versions is not part of what is tried here. */
  return { ...stored.state, runs: [], due: null };
};

const planOf = (
  { services, workspace }: Dry,
  { id, document }: { id: string; document: WorkflowDocument },
) => {
  const { version, diagnostics } = publish(document, { registry: services.registry, workspace });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (version === null) throw new Problem('workflow.does-not-compile', detailOf(errors), { diagnostics });
  const { plan, diagnostics: found } = compile([{ id, number: 1, version }], {
    scoring: workspace.scoring,
    stages: workspace.stages,
    timezone: workspace.timezone,
    backend: 'closures',
  });
  if (plan === null) throw new Problem('workflow.does-not-compile', detailOf(found), { diagnostics: found });
  return { plan, version };
};

/** What one event did. */
const stepOf = (
  plan: Plan,
  { event, result }: { readonly event: LeadEvent; readonly result: TurnResult },
) => {
  const { stage, score, owner, traits, lists, due, runs } = result.state;
  const { rows, stages, effects, quarantined } = result;
  return {
    event: {
      id: event.id,
      type: event.type,
      properties: event.properties,
      traits: event.traits,
      occurredAt: iso(event.occurredAt),
    },
    state: {
      stage,
      score,
      owner,
      traits,
      lists,
      due: due === null ? null : iso(due),
      waiting: runs.map(({ workflow, node, wakeAt, event: awaited }) => ({
        workflow,
        node,
        wakeAt: wakeAt === undefined ? null : iso(wakeAt),
        event: awaited ?? null,
      })),
    },
    rows,
    stages,
    trace: tracesOf(plan, result),
    effects,
    quarantined,
  };
};

/**
 * Takes a lead through events by one document; touches nothing. Events without a time happen now, in order. What
 * is due between them, and after the last one up to `until`, happens at its time.
 */
export const simulate = async (
  services: Dry['services'],
  input: {
    readonly id: string;
    readonly document: WorkflowDocument;
    readonly lead: SimulatedLead;
    readonly events: readonly SimulatedEvent[];
    readonly until?: string;
    readonly language: Language;
  },
) => {
  const dry: Dry = { services, workspace: await workspaceOf(services) };
  const { plan, version } = planOf(dry, input);
  const now = services.clock();
  const first = input.events[0]?.occurredAt;
  const started = await startOf(dry, {
    lead: input.lead,
    at: first === undefined ? now : Date.parse(first),
  });
  /* What the document counts and no published version does is counted from the lead's own log. */
  const past = input.lead.id === undefined ? [] : await services.store.log.ofLead(started.id);
  const began = fillCounters(plan, started, past);
  let state = began;
  const steps: (ReturnType<typeof stepOf> & { readonly whyNot: ReturnType<typeof whyNotIn> })[] = [];
  const note = (taken: { readonly event: LeadEvent; readonly result: TurnResult }): void => {
    state = taken.result.state;
    const step = stepOf(plan, taken);
    const whyNot = whyNotIn(plan, {
      version,
      traces: step.trace.filter(({ workflow }) => workflow === input.id),
      state,
      event: taken.event,
      naming: { workspace: dry.workspace, language: input.language, counters: version.program.counters },
    });
    steps.push({ ...step, whyNot });
  };
  const pass = (until: number): void => {
    for (const taken of advance(plan, state, until)) note(taken);
  };
  for (const [index, given] of input.events.entries()) {
    const event: LeadEvent = {
      id: given.id ?? `simulated-${index + 1}`,
      lead: state.id,
      type: given.type,
      properties: given.properties ?? {},
      traits: given.traits ?? {},
      email: (given.lead?.email ?? input.lead.email ?? state.email)?.toLowerCase() ?? null,
      occurredAt: given.occurredAt === undefined ? now + index : Date.parse(given.occurredAt),
    };
    pass(event.occurredAt);
    note({ event, result: turn(plan, state, event) });
  }
  if (input.until !== undefined) pass(Date.parse(input.until));
  /* A test made of this keeps the lead as it stood, without its name. */
  return { steps, start: input.lead.id === undefined ? null : namelessState(began) };
};
