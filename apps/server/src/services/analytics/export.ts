import type { AttributionModel, Dimension, PeriodUnit } from '@sluice/store';
import type { Services } from '../context.ts';
import { contactView } from './contact.ts';
import { type Cell, csvOf } from './csv.ts';
import type { Range } from './frame.ts';
import { funnelView } from './funnel.ts';
import { qualifiedView } from './qualified.ts';
import { revenueView } from './revenue.ts';
import { sourcesView } from './sources.ts';

export interface ExportQuery extends Range {
  readonly table: 'funnel' | 'conversion' | 'qualified' | 'sources' | 'contact' | 'revenue';
  readonly unit?: PeriodUnit;
  readonly by?: Dimension;
  readonly model?: AttributionModel;
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Source = Pick<Services, 'store' | 'clock'>;

const tables: {
  readonly [K in ExportQuery['table']]: (services: Source, query: ExportQuery) => Promise<Table>;
} = {
  async funnel(services, query) {
    const { periods, stages } = await funnelView(services, query);
    return {
      header: ['from', 'to', 'partial', 'stage', 'entered', 'entered_again'],
      rows: periods.flatMap(({ from, to, partial }, index) =>
        stages.map(({ stage, entered, again }) => [
          from,
          to,
          partial,
          stage.id,
          entered[index] ?? 0,
          again[index] ?? 0,
        ]),
      ),
    };
  },
  async conversion(services, query) {
    const { periods, ways, asOf } = await funnelView(services, query);
    return {
      header: [
        'cohort_from',
        'cohort_to',
        'stage',
        'next',
        'entered',
        'reached',
        'rate',
        'lower',
        'upper',
        'maturing',
        'window_days',
      ],
      rows: ways.flatMap(({ from, to, cohorts }) =>
        cohorts.map(({ rate, maturing }, index) => [
          periods[index]?.from ?? null,
          periods[index]?.to ?? null,
          from.id,
          to.id,
          rate.of,
          rate.n,
          rate.rate,
          rate.lower,
          rate.upper,
          maturing,
          asOf.windowDays,
        ]),
      ),
    };
  },
  async qualified(services, query) {
    const { periods, quota } = await qualifiedView(services, query);
    return {
      header: [
        'from',
        'to',
        'partial',
        'entered',
        'entered_again',
        'quota',
        'handoffs',
        'open',
        'answered',
        'accepted',
        'rate',
      ],
      rows: periods.map(({ period, entered, again, made, open, accepted }) => [
        period.from,
        period.to,
        period.partial,
        entered,
        again,
        quota,
        made,
        open,
        accepted.of,
        accepted.n,
        accepted.rate,
      ]),
    };
  },
  async sources(services, query) {
    const by = query.by ?? 'source';
    const { rows, next } = await sourcesView(services, { ...query, by });
    return {
      header: [by, 'entered', ...next.flatMap(({ id }) => [id, `${id}_rate`])],
      rows: rows.map(({ value, entered, reached }) => [
        value,
        entered,
        ...reached.flatMap(({ n, rate }) => [n, rate]),
      ]),
    };
  },
  async contact(services, query) {
    const { rows } = await contactView(services, query);
    return {
      header: ['rep', 'handoffs', 'answered', 'open', 'in_time', 'late', 'median_hours', 'p90_hours'],
      rows: rows.map(({ owner, made, answered, open, inTime, late, medianHours, p90Hours }) => [
        owner?.name ?? null,
        made,
        answered,
        open,
        inTime.n,
        late,
        medianHours,
        p90Hours,
      ]),
    };
  },
  async revenue(services, query) {
    const { by = 'source', model = 'linear' } = query;
    const { rows } = await revenueView(services, { ...query, by, model });
    return {
      header: [by, 'currency', 'deals', 'credit', 'revenue', 'model'],
      rows: rows.map(({ value, currency, deals, credit, revenue }) => [
        value,
        currency,
        deals,
        credit,
        revenue,
        model,
      ]),
    };
  },
};

/** A table of analytics as CSV, with the name of its file. */
export const exportTable = async (
  services: Source,
  query: ExportQuery,
): Promise<{ readonly name: string; readonly text: string }> => {
  const { header, rows } = await tables[query.table](services, query);
  return { name: `${query.table}-${query.from}-${query.to}.csv`, text: csvOf(header, rows) };
};
