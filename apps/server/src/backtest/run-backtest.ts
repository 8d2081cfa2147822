import type { NodeTypeRegistry } from '@sluice/engine';
import { defaultWorkspace } from '@sluice/model';
import {
  type BacktestDiff,
  type BacktestFigures,
  backtestDiff,
  backtestFigures,
} from '@sluice/runtime/backtest';
import { columnsOf, type ImportMap } from '../csv/import-map.ts';
import { mapRow, type Row } from '../csv/map-row.ts';
import { readBoolean } from '../csv/read-cell.ts';
import { readImportMap } from '../csv/read-import-map.ts';
import { readRows } from '../csv/read-rows.ts';
import { UnusableFileError } from '../files/unusable-file-error.ts';
import { type Candidate, readCandidate, scoreAfter } from './candidate.ts';
import { type OutcomeLeak, outcomeLeaks } from './outcome-leaks.ts';

/** What to run over what. */
export interface BacktestOptions {
  /** One workflow document, or two to compare. */
  readonly workflows: readonly string[];
  readonly csv: string;
  readonly map: string;
  /** Column that says whether the lead converted; a blank cell says no. */
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

/** A row that was left out, with the line of the file it begins on. */
export interface LeftOut {
  readonly line: number;
  readonly reason: string;
}

/** What a backtest found. */
export interface BacktestReport {
  readonly workflows: readonly WorkflowReport[];
  /** With two workflows: who qualifies where. */
  readonly diff: BacktestDiff | null;
  readonly rejected: readonly LeftOut[];
}

const outcomeOf = (row: Row, column: string): boolean | null => {
  const cell = row[column] ?? '';
  return cell.trim() === '' ? false : readBoolean(cell);
};

/** Judges a row by all candidates or, if one cannot, by none, so that they stay comparable; the reason if so. */
const judgeRow = (
  row: Row,
  candidates: readonly Candidate[],
  options: BacktestOptions & { readonly mapping: ImportMap },
): string | null => {
  const outcome = outcomeOf(row, options.outcome);
  if (outcome === null)
    return `“${row[options.outcome]}” in the column “${options.outcome}” is neither yes nor no`;
  const mapped = mapRow(row, options.mapping);
  if ('reason' in mapped) return mapped.reason;
  const scores: number[] = [];
  for (const { plan } of candidates) {
    const verdict = scoreAfter(plan, mapped.event, options);
    if ('reason' in verdict) return verdict.reason;
    scores.push(verdict.score);
  }
  candidates.forEach(({ judged }, index) => {
    judged.push({ score: scores[index] ?? 0, outcome });
  });
  return null;
};

const judgeFile = async (
  candidates: readonly Candidate[],
  options: BacktestOptions & { readonly mapping: ImportMap },
): Promise<readonly LeftOut[]> => {
  const rejected: LeftOut[] = [];
  const rows = readRows(options.csv, {
    needed: [...columnsOf(options.mapping), options.outcome],
    separator: options.mapping.separator,
  });
  for await (const read of rows) {
    const reason = 'row' in read ? judgeRow(read.row, candidates, options) : read.unreadable;
    if (reason !== null) rejected.push({ line: read.line, reason });
  }
  return rejected;
};

/**
 * Runs one or two workflows over the rows of a CSV: leads in, verdicts and
 * figures out. Touches nothing. Throws when no row at all could be judged.
 */
export const runBacktest = async (options: BacktestOptions): Promise<BacktestReport> => {
  const mapping = await readImportMap(options.map);
  const scoring = mapping.scoring ?? defaultWorkspace().scoring;
  const candidates = await Promise.all(
    options.workflows.map((file) => readCandidate(file, { registry: options.registry, scoring })),
  );
  const rejected = await judgeFile(candidates, { ...options, mapping });
  const [first, second] = candidates;
  if (first === undefined || first.judged.length === 0)
    throw new UnusableFileError(options.csv, whyNone(rejected));
  return {
    workflows: candidates.map(({ file, version, judged }) => ({
      workflow: version.graph.name === '' ? file : version.graph.name,
      ...backtestFigures(judged, { threshold: options.threshold, bands: scoring.bands }),
      leaks: outcomeLeaks(version, mapping),
    })),
    diff:
      second === undefined
        ? null
        : backtestDiff(first.judged, second.judged, { threshold: options.threshold }),
    rejected,
  };
};

const whyNone = ([first]: readonly LeftOut[]): string =>
  first === undefined
    ? 'there are no rows below the header.'
    : `no row could be judged. Line ${first.line}: ${first.reason}.`;
