import {
  accountOf,
  type Diagnostic,
  defaultScoringModel,
  defaultWorkspace,
  linesOf,
  noPoints,
  problem,
  type Subject,
  scoreOf,
  type WorkflowVersion,
} from '@sluice/model';
import { compileCounters } from '../counters/compile-counters.ts';
import { fingerprint } from '../fingerprint.ts';
import { guarded } from './guarded.ts';
import { listeners } from './listeners.ts';
import type { CompileOptions, PublishedWorkflow } from './options.ts';
import type { Compilation, Plan, PlannedWorkflow } from './plan.ts';
import { planExperiments } from './plan-experiments.ts';
import { planWorkflow } from './plan-workflow.ts';
import { versionKey } from './version-key.ts';

/**
 * Makes a plan of published versions, in the order they run. A bare version becomes the workflow
 * `workflow`, number 1. The plan is compiled once and taken by every turn.
 */
export function compile(
  published: WorkflowVersion | PublishedWorkflow | readonly PublishedWorkflow[],
  options: CompileOptions = {},
): Compilation {
  const workflows = listOf(published);
  const resumable = options.resumable ?? [];
  const running = workflows.map((workflow, index) => planWorkflow(workflow, `/workflows/${index}`, options));
  const waiting = resumable.map((workflow, index) => planWorkflow(workflow, `/resumable/${index}`, options));
  const asked = [...workflows, ...resumable].flatMap(({ version }) => version.program.counters);
  const counters = guarded('/counters', () => compileCounters(asked, options));
  const diagnostics = [
    ...duplicates(workflows),
    ...[...running, ...waiting, counters].flatMap((made) => made.diagnostics),
  ];
  if (diagnostics.length > 0 || counters.made === null) return { plan: null, diagnostics };
  const planned = running.flatMap(({ made }) => made ?? []);
  const scoring = options.scoring ?? defaultScoringModel;
  const versions = byVersion([...waiting.flatMap(({ made }) => made ?? []), ...planned]);
  const trials = planExperiments(options.experiments ?? [], versions);
  if (trials.made === null || trials.diagnostics.length > 0)
    return { plan: null, diagnostics: trials.diagnostics };
  const experiments = trials.made;
  const of = (subject: Subject) => planned.filter((workflow) => workflow.subject === subject);
  const lines = linesOf(scoring, watched([...workflows, ...resumable]));
  const plan: Plan = {
    workflows: planned,
    experiments,
    versions,
    leads: listeners(of('lead'), experiments),
    accounts: of('account').length === 0 ? null : listeners(of('account'), experiments),
    companyOf: (email) => accountOf(email, options.companyDomains),
    ...counters.made,
    scoring,
    decays: Object.fromEntries(scoring.groups.flatMap(({ id, decay }) => (decay ? [[id, decay]] : []))),
    unscored: scoreOf(scoring, noPoints, 0),
    lines,
    foresight: fingerprint(JSON.stringify([scoring, lines])),
    timezone: options.timezone ?? defaultWorkspace().timezone,
    stages: new Set((options.stages ?? defaultWorkspace().stages).map(({ id }) => id)),
  };
  return { plan, diagnostics };
}

function listOf(
  published: WorkflowVersion | PublishedWorkflow | readonly PublishedWorkflow[],
): readonly PublishedWorkflow[] {
  if (isList(published)) return published;
  return 'program' in published ? [{ id: 'workflow', number: 1, version: published }] : [published];
}

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

const byVersion = (planned: readonly PlannedWorkflow[]): ReadonlyMap<string, PlannedWorkflow> =>
  new Map(planned.map((workflow) => [versionKey(workflow.id, workflow.number), workflow]));

function duplicates(workflows: readonly PublishedWorkflow[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return workflows.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const words = `The workflow “${id}” stands in the plan twice.`;
    return [problem('plan.duplicate-workflow', `/workflows/${index}`, words)];
  });
}

/** The totals that triggers wait for. */
const watched = (workflows: readonly PublishedWorkflow[]): readonly number[] =>
  workflows.flatMap(({ version }) =>
    version.program.steps.flatMap((step) => (step.kind === 'trigger' ? (step.lines ?? []) : [])),
  );
