import { compile as compilePlan, type Plan, ruleDataOf, type WhyNot, whyNot } from '@sluice/engine';
import { defaultFieldLabel, type Language, parse, sentence } from '@sluice/logic';
import {
  type Counter,
  fieldWords,
  type LeadEvent,
  type LeadState,
  type RunTrace,
  type WorkflowVersion,
  type Workspace,
} from '@sluice/model';
import { fillLeads } from '@sluice/runtime';
import { notFound } from '../http/problem.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';

/** Who reads, and what the names in rules stand for. */
export interface Naming {
  readonly workspace: Workspace;
  readonly language: Language;
  readonly counters: readonly Counter[];
}

/** The question a counter answers, as a rule. */
const asked = ({ take, event, where, days, hours, of }: Counter) => ({
  [take ?? 'count']: {
    event,
    ...(of === undefined ? {} : { of }),
    ...(where === null ? {} : { where }),
    ...(hours === undefined ? { days } : { hours }),
  },
});

const labelOf = (name: string, { workspace, language, counters }: Naming): string => {
  const counter = counters.find(({ key }) => name === `counts.${key}`);
  if (counter !== undefined) return sentence(parse(asked(counter)).tree, { language });
  const field = workspace.fields.find(({ path }) => path === name);
  return field === undefined ? defaultFieldLabel(name, language) : fieldWords(field, language).label;
};

/** Changes by the names people know. */
export const sayWhyNot = ({ port, others }: WhyNot, naming: Naming) => ({
  port,
  others: others.map((other) => ({
    port: other.port,
    changes: other.changes.map((changes) =>
      changes.map(({ name, from, to }) => ({ name, label: labelOf(name, naming), from, to })),
    ),
  })),
});

/** For every branch a turn passed, what would have sent the lead elsewhere, as it stands after the turn. */
export const whyNotIn = (
  plan: Plan,
  {
    version,
    traces,
    state,
    event,
    naming,
  }: {
    readonly version: WorkflowVersion;
    readonly traces: readonly RunTrace[];
    readonly state: LeadState;
    readonly event: LeadEvent;
    readonly naming: Naming;
  },
) => {
  const data = ruleDataOf(plan, state, event);
  return traces.flatMap((trace) =>
    trace.steps.flatMap(({ node, port }) => {
      const step = version.program.steps.find((one) => one.node === node);
      const found = step === undefined ? null : whyNot(step, data);
      /* Where the turn itself changed what the branch looked at, its answer would be about something else. */
      return found === null || found.port !== port
        ? []
        : [{ run: trace.run, node, ...sayWhyNot(found, naming) }];
    }),
  );
};

/** What would send a stored lead elsewhere at a branch of a version, as the lead stands now. */
export const whyNotOf = async (
  services: Pick<Services, 'store' | 'clock'>,
  asking: {
    readonly lead: string;
    readonly workflow: string;
    readonly version: number;
    readonly node: string;
    /** The event the branch was met at; its properties are looked at too. */
    readonly event?: string;
    readonly language: Language;
  },
) => {
  const [lead, stored, workspace] = await Promise.all([
    services.store.leads.get(asking.lead),
    services.store.versions.get(asking.workflow, asking.version),
    workspaceOf(services),
  ]);
  if (lead === null) throw notFound('lead');
  if (stored === null) throw notFound('version');
  const version = stored.content;
  const step = version.program.steps.find(({ node }) => node === asking.node);
  const { plan } = compilePlan([{ id: asking.workflow, number: asking.version, version }], {
    scoring: workspace.scoring,
    stages: workspace.stages,
    timezone: workspace.timezone,
    backend: 'closures',
  });
  if (step === undefined || plan === null || lead.state === null) return null;
  const before = Number.MAX_SAFE_INTEGER;
  const filled = await fillLeads(plan, [{ state: lead.state, before }], services.store);
  const state = filled.states[0] ?? lead.state;
  const event = asking.event === undefined ? null : await services.store.log.event(asking.event);
  const data = ruleDataOf(
    plan,
    state,
    event ?? { id: '', type: '', properties: {}, occurredAt: state.clock },
  );
  const found = whyNot(step, data);
  const naming = { workspace, language: asking.language, counters: version.program.counters };
  return found === null ? null : sayWhyNot(found, naming);
};
