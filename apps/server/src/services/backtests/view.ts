import type { Reason } from '@sluice/runtime/backtest';
import type { BacktestChange, StoredBacktest } from '@sluice/store';
import type { OutcomeLeak } from '../../backtest/outcome-leaks.ts';
import type { StoredResult, StoredSpec } from '../../backtest/past-job.ts';
import { iso, isoOrNull } from '../wire.ts';
import { limitsOf } from './limits.ts';

/** What the server keeps with the spec, for showing it. */
export interface ShownSpec extends StoredSpec {
  readonly from: string | null;
  readonly to: string;
  readonly fileName: string | null;
  readonly onCompanies: boolean;
  /** Rules of each side that read what is written late. */
  readonly leaks: readonly (readonly OutcomeLeak[])[];
}

const resultView = (result: StoredResult, spec: ShownSpec) => {
  const { sides, diff, gained, lost, causes, maturity, cohorts, lived, until } = result;
  return {
    sides: sides.map((side, n) => ({
      ...side,
      label: (sides.length > 1 && n === 0 ? spec.from : spec.to) ?? spec.to,
      leaks: spec.leaks[n] ?? [],
    })),
    diff,
    gained,
    lost,
    causes,
    maturity,
    cohorts,
    lived,
    until: iso(until),
    limits: limitsOf(result, spec, spec),
  };
};

/** A backtest as the API gives it. */
export const backtestView = (stored: StoredBacktest) => {
  const spec = stored.spec as object as ShownSpec;
  const result = stored.result as object | null as StoredResult | null;
  const { source } = spec;
  return {
    id: stored.id,
    workflow: stored.workflow,
    status: stored.status,
    from: spec.from,
    to: spec.to,
    source: {
      kind: source.kind,
      recent: source.kind === 'log' ? (source.recent ?? null) : null,
      since: source.kind === 'log' ? isoOrNull(source.since ?? null) : null,
      name: spec.fileName,
    },
    qualified: spec.qualified,
    outcome: source.kind === 'csv' ? null : spec.outcome,
    outcomeColumn: source.kind === 'csv' ? source.outcome : null,
    horizonDays: spec.horizonDays,
    progress: { leads: stored.leads, walked: stored.walked, events: stored.events, cpuMs: stored.cpuMs },
    requestedBy: stored.requestedBy,
    createdAt: iso(stored.createdAt),
    startedAt: isoOrNull(stored.startedAt),
    finishedAt: isoOrNull(stored.finishedAt),
    error: stored.error,
    result: result === null ? null : resultView(result, spec),
  };
};

interface StoredMoment {
  readonly score: number | null;
  readonly qualifiedAt: number | null;
}

const momentView = ({ score, qualifiedAt }: StoredMoment) => ({ score, qualifiedAt: isoOrNull(qualifiedAt) });

/** A lead whose verdict differs, as the API gives it. */
export const changeView = ({ detail, ...change }: BacktestChange) => {
  const { before, after, reasons } = detail as object as {
    readonly before: StoredMoment;
    readonly after: StoredMoment;
    readonly reasons: readonly Reason[];
  };
  return { ...change, before: momentView(before), after: momentView(after), reasons };
};
