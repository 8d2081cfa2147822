import type { StoredResult, StoredSpec } from '../../backtest/past-job.ts';

/** What history cannot tell, or what was left out, with how many it concerns. */
export interface HistoryLimit {
  readonly code:
    | 'never-contacted'
    | 'never-done'
    | 'unanswered'
    | 'immature'
    | 'anomalies'
    | 'without-past'
    | 'earlier-versions'
    | 'companies-as-told'
    | 'withheld'
    | 'refused'
    | 'rows-left-out'
    | 'cut-short';
  readonly n: number;
  readonly names: readonly string[];
}

/** Everything a reader must know before believing the figures; what does not apply is left out. */
export const limitsOf = (
  result: StoredResult,
  spec: StoredSpec,
  { onCompanies }: { readonly onCompanies: boolean },
): readonly HistoryLimit[] => {
  const tried = result.sides.at(-1);
  const before = result.sides.length > 1 ? result.sides[0] : undefined;
  const { maturity } = result;
  const log = spec.source.kind === 'log';
  const limit = (code: HistoryLimit['code'], n: number, names: readonly string[] = []) =>
    n > 0 ? [{ code, n, names }] : [];
  return [
    ...limit('cut-short', result.cutShort ? maturity.leads : 0),
    ...limit('withheld', spec.withheld.length, spec.withheld),
    ...limit(
      'rows-left-out',
      result.leftOut.rows,
      result.leftOut.named.map(({ line, reason }) => `${line}: ${reason}`),
    ),
    ...limit('never-contacted', spec.outcome === null || !log ? 0 : result.gainedUntouched),
    ...limit('never-done', log ? Math.max(0, (tried?.effects ?? 0) - (before?.effects ?? 0)) : 0),
    ...limit('unanswered', tried?.unanswered ?? 0),
    ...limit('immature', spec.horizonDays === null ? 0 : maturity.immature),
    ...limit('anomalies', maturity.anomalies),
    ...limit('without-past', result.withoutPast),
    ...limit('earlier-versions', log && before !== undefined ? maturity.leads - result.lived : 0),
    ...limit('companies-as-told', onCompanies ? 1 : 0),
    ...limit('refused', tried?.refused ?? 0),
  ];
};
