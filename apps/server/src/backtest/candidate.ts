import { compile, type NodeTypeRegistry, type Plan, publish, turn } from '@sluice/engine';
import {
  defaultWorkspace,
  type EventInput,
  initialLead,
  type ScoringModel,
  type WorkflowVersion,
} from '@sluice/model';
import type { Judged } from '@sluice/runtime/backtest';
import { readJsonFile } from '../files/read-json-file.ts';
import { UnpublishableError } from './unpublishable-error.ts';

/** A workflow whose verdicts are asked for. */
export interface Candidate {
  readonly file: string;
  readonly version: WorkflowVersion;
  readonly plan: Plan;
  /** One entry per lead, in the order of the rows. */
  readonly judged: Judged[];
}

/** What a workflow is published and compiled with. */
export interface CandidateOptions {
  readonly registry: NodeTypeRegistry;
  readonly scoring: ScoringModel;
}

/** Reads and compiles a workflow document; throws {@link UnpublishableError} with its diagnostics. */
export const readCandidate = async (file: string, options: CandidateOptions): Promise<Candidate> => {
  const document = await readJsonFile(file);
  const workspace = { ...defaultWorkspace(), scoring: options.scoring };
  const { version, diagnostics } = publish(document, { registry: options.registry, workspace });
  if (version === null) throw new UnpublishableError(file, diagnostics);
  const compiled = compile([{ id: file, number: 1, version }], {
    scoring: options.scoring,
    stages: workspace.stages,
  });
  if (compiled.plan === null) throw new UnpublishableError(file, compiled.diagnostics);
  return { file, version, plan: compiled.plan, judged: [] };
};

type EventData = Parameters<typeof turn>[2]['properties'];

/** The total a new lead has after one event, 0 without evidence; or why the workflow could not judge it. */
export const scoreAfter = (
  plan: Plan,
  input: EventInput,
  options: { readonly now: number },
): { readonly score: number } | { readonly reason: string } => {
  const lead = input.lead.id ?? input.lead.email ?? input.lead.anonymousId ?? '';
  const occurredAt = input.occurredAt === undefined ? options.now : Date.parse(input.occurredAt);
  const { state, passages, quarantined } = turn(plan, initialLead(lead, occurredAt), {
    id: input.id ?? lead,
    lead,
    type: input.type,
    properties: (input.properties ?? {}) as EventData,
    traits: (input.traits ?? {}) as EventData,
    email: input.lead.email?.toLowerCase() ?? null,
    occurredAt,
  });
  const fault = quarantined ?? passages.find(({ error }) => error !== null)?.error ?? null;
  return fault === null ? { score: state.score.total ?? 0 } : { reason: `${fault.code}: ${fault.message}` };
};
