import { readFile } from 'node:fs/promises';
import { compile, type NodeTypeRegistry, type Plan, publish, turn } from '@sluice/engine';
import {
  defaultWorkspace,
  type EventInput,
  initialLead,
  type ScoringModel,
  type WorkflowVersion,
} from '@sluice/model';
import {
  type BacktestDiff,
  type BacktestFigures,
  backtestDiff,
  backtestFigures,
  type Judged,
} from '@sluice/runtime';
import { columnsOf, type ImportMap, readImportMap } from '../csv/import-map.ts';
import { isYes, mapRow } from '../csv/map-row.ts';
import { readRows } from '../csv/read-rows.ts';
import { type OutcomeLeak, outcomeLeaks } from './outcome-leaks.ts';
import { UnpublishableError } from './unpublishable-error.ts';

/** What to run over what. */
export interface BacktestOptions {
  /** One workflow document, or two to compare. */
  readonly workflows: readonly string[];
  readonly csv: string;
  readonly map: string;
  /** Column that says whether the lead converted. */
  readonly outcome: string;
  readonly threshold: number;
  readonly registry: NodeTypeRegistry;
  /** The instant every row without one happens at, in ms. */
  readonly now: number;
}

/** Figures of one workflow of a backtest. */
export interface WorkflowReport extends BacktestFigures {
  readonly workflow: string;
  readonly leaks: readonly OutcomeLeak[];
}

/** What a backtest found. */
export interface BacktestReport {
  readonly workflows: readonly WorkflowReport[];
  /** With two workflows: who qualifies where. */
  readonly diff: BacktestDiff | null;
  /** Rows that could not be read, with the line of the file. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

interface Candidate {
  readonly file: string;
  readonly version: WorkflowVersion;
  readonly plan: Plan;
  readonly judged: Judged[];
}

const candidate = async (
  file: string,
  options: BacktestOptions,
  scoring: ScoringModel,
): Promise<Candidate> => {
  const document: unknown = JSON.parse(await readFile(file, 'utf8'));
  const workspace = { ...defaultWorkspace(), scoring };
  const { version, diagnostics } = publish(document, { registry: options.registry, workspace });
  if (version === null) throw new UnpublishableError(file, diagnostics);
  const compiled = compile([{ id: file, number: 1, version }], { scoring, stages: workspace.stages });
  if (compiled.plan === null) throw new UnpublishableError(file, compiled.diagnostics);
  return { file, version, plan: compiled.plan, judged: [] };
};

/** The total a lead has after one event; a lead without evidence counts 0. */
const scoreAfter = (plan: Plan, input: EventInput, now: number): number => {
  const id = input.lead.id ?? input.lead.email ?? input.lead.anonymousId ?? '';
  const occurredAt = input.occurredAt === undefined ? now : Date.parse(input.occurredAt);
  const { state } = turn(plan, initialLead(id, occurredAt), {
    id: input.id ?? id,
    lead: id,
    type: input.type,
    properties: (input.properties ?? {}) as Judgeable,
    traits: (input.traits ?? {}) as Judgeable,
    email: input.lead.email?.toLowerCase() ?? null,
    occurredAt,
  });
  return state.score.total ?? 0;
};

type Judgeable = Parameters<typeof turn>[2]['properties'];

const readAndJudge = async (
  candidates: readonly Candidate[],
  map: ImportMap,
  options: BacktestOptions,
): Promise<BacktestReport['rejected']> => {
  const rejected: { line: number; reason: string }[] = [];
  for await (const read of readRows(options.csv, [...columnsOf(map), options.outcome])) {
    const mapped = 'row' in read ? mapRow(read.row, map) : { reason: read.unreadable };
    if ('reason' in mapped || !('row' in read)) {
      rejected.push({ line: read.line, reason: 'reason' in mapped ? mapped.reason : 'not a row' });
      continue;
    }
    const outcome = isYes(read.row[options.outcome] ?? '');
    for (const { plan, judged } of candidates)
      judged.push({ score: scoreAfter(plan, mapped.event, options.now), outcome });
  }
  return rejected;
};

/** Runs one or two workflows over the rows of a CSV: leads in, verdicts and figures out. Touches nothing. */
export const runBacktest = async (options: BacktestOptions): Promise<BacktestReport> => {
  const map = await readImportMap(options.map);
  const scoring = map.scoring ?? defaultWorkspace().scoring;
  const candidates = await Promise.all(options.workflows.map((file) => candidate(file, options, scoring)));
  const rejected = await readAndJudge(candidates, map, options);
  const [first, second] = candidates;
  return {
    workflows: candidates.map(({ file, version, judged }) => ({
      workflow: version.graph.name === '' ? file : version.graph.name,
      ...backtestFigures(judged, { threshold: options.threshold, bands: scoring.bands }),
      leaks: outcomeLeaks(version, map),
    })),
    diff:
      first === undefined || second === undefined
        ? null
        : backtestDiff(first.judged, second.judged, { threshold: options.threshold }),
    rejected,
  };
};
