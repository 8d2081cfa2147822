import type { Workspace } from '@sluice/model';
import type { OutcomeChoice, Qualification } from '@sluice/runtime/backtest';
import { lateFields, leaksOf } from '../../backtest/outcome-leaks.ts';
import type { BacktestSource } from '../../backtest/past-job.ts';
import { checkImportMap, ImportMapError } from '../../csv/read-import-map.ts';
import { notFound, Problem } from '../../http/problem.ts';
import type { Services } from '../context.ts';
import { workspaceOf } from '../settings.ts';
import { workflowOf } from '../workflows.ts';
import { usualQualification } from './defaults.ts';
import { plansOf } from './sides.ts';
import { backtestView, type ShownSpec } from './view.ts';

export interface BacktestRequest {
  readonly workflow: string;
  readonly from?: string;
  readonly to?: string;
  readonly source?:
    | { readonly kind: 'log'; readonly recent?: number; readonly since?: string }
    | {
        readonly kind: 'csv';
        readonly file: string;
        readonly map: object;
        readonly outcome: string | null;
      };
  readonly qualified?: Qualification;
  readonly outcome?: OutcomeChoice | null;
  readonly horizonDays?: number | null;
  readonly until?: string;
  readonly knownAfterContact?: readonly string[];
  readonly preview?: boolean;
}

const previewSeconds = 20;
const previewLeads = 1_000;

const sourceOf = async (
  { store }: Pick<Services, 'store'>,
  { source, preview }: BacktestRequest,
): Promise<{ readonly source: BacktestSource; readonly fileName: string | null }> => {
  if (source?.kind !== 'csv') {
    const recent = source?.recent ?? (preview === true ? previewLeads : undefined);
    const since = source?.since === undefined ? undefined : Date.parse(source.since);
    return {
      source: {
        kind: 'log',
        ...(recent === undefined ? {} : { recent }),
        ...(since === undefined ? {} : { since }),
      },
      fileName: null,
    };
  }
  const file = await store.backtests.file(source.file);
  if (file === null) throw notFound('uploaded file');
  try {
    const map = checkImportMap('The mapping', source.map);
    return { source: { kind: 'csv', file: source.file, map, outcome: source.outcome }, fileName: file.name };
  } catch (error) {
    if (!(error instanceof ImportMapError)) throw error;
    throw new Problem('request.invalid', error.message, { diagnostics: error.diagnostics });
  }
};

const lateOf = (
  workspace: Workspace,
  request: BacktestRequest,
  source: BacktestSource,
): readonly string[] => [
  ...new Set([
    ...workspace.fields.flatMap(({ path, knownAt }) => (knownAt === 'after-contact' ? [path] : [])),
    ...(source.kind === 'csv' ? lateFields(source.map) : []),
    ...(request.knownAfterContact ?? []),
  ]),
];

const checkStages = (
  { stages }: Workspace,
  choices: readonly (Qualification | OutcomeChoice | null | undefined)[],
) => {
  for (const choice of choices)
    if (choice?.kind === 'stage' && !stages.some(({ id }) => id === choice.stage))
      throw new Problem('request.invalid', `The workspace has no stage “${choice.stage}”.`);
};

/** Puts a question to the past in line; what it compares is kept as it is now. Throws where a draft does not compile. */
export const createBacktest = async (
  services: Pick<Services, 'store' | 'registry' | 'clock' | 'backtests'>,
  request: BacktestRequest,
  by: string | null,
) => {
  const { store, clock } = services;
  const workflow = await workflowOf(services, request.workflow);
  const settings = await workspaceOf(services);
  const { source, fileName } = await sourceOf(services, request);
  const scoring = source.kind === 'csv' ? source.map.scoring : undefined;
  const workspace = scoring === undefined ? settings : { ...settings, scoring };
  const to = request.to ?? 'draft';
  if (to === 'none') throw new Problem('request.invalid', 'Something must be tried: `draft` or a version.');
  const plans = await plansOf(services, {
    workflow,
    from: request.from,
    to,
    workspace,
    alone: source.kind === 'csv',
    fresh: scoring !== undefined,
  });
  checkStages(workspace, [request.qualified, request.outcome]);
  const late = lateOf(workspace, request, source);
  const leaks = plans.sides.map(({ content }) => leaksOf(content, late));
  const won: OutcomeChoice = { kind: 'won' };
  const spec: ShownSpec = {
    source,
    qualified: request.qualified ?? usualQualification(plans, workspace),
    outcome:
      source.kind === 'csv'
        ? source.outcome === null
          ? null
          : won
        : request.outcome === undefined
          ? won
          : request.outcome,
    horizonDays: request.horizonDays ?? null,
    until: request.until === undefined ? null : Date.parse(request.until),
    withheld: [...new Set(leaks.flat().map(({ field }) => field))],
    limitSeconds: request.preview === true ? previewSeconds : null,
    from: plans.sides.length > 1 ? (plans.sides[0]?.label ?? null) : null,
    to,
    fileName,
    onCompanies: [
      ...plans.others.map(({ version }) => version),
      ...plans.sides.map(({ content }) => content),
    ].some(({ graph }) => graph.settings.subject === 'account'),
    leaks,
  };
  const id = await store.backtests.add({
    workflow: workflow.id,
    kind: request.preview === true ? 'preview' : 'backtest',
    title: workflow.name,
    spec,
    plans,
    requestedBy: by,
    now: clock(),
  });
  services.backtests.wake();
  const stored = await store.backtests.get(id);
  if (stored === null) throw notFound('backtest');
  return backtestView(stored);
};
