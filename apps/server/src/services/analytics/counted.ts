import type { AttributionModel, Dimension, HandoffStatus, Population } from '@sluice/store';
import { Problem } from '../../http/problem.ts';
import type { Services } from '../context.ts';
import { leadView } from '../leads.ts';
import { iso } from '../wire.ts';
import { checkedRange, type Frame, frameOf, type Range } from './frame.ts';

/** Which leads: the figure they stand behind, as text of an address. */
export interface CountedQuery extends Range {
  readonly set: 'entered' | 'again' | 'handoffs' | 'won';
  readonly stage?: string;
  readonly next?: string;
  readonly reached?: 'yes' | 'no';
  readonly by?: Dimension;
  readonly value?: string;
  readonly status?: HandoffStatus;
  readonly owner?: string;
  readonly model?: AttributionModel;
  readonly currency?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** An empty text stands for what is not known. */
const orNull = (text: string): string | null => (text === '' ? null : text);

const byOf = ({ by, value }: CountedQuery) =>
  by === undefined || value === undefined ? undefined : { dimension: by, value: orNull(value) };

const populationOf = (
  query: CountedQuery,
  {
    span,
    withinMs,
  }: { readonly span: { readonly fromAt: number; readonly toAt: number } } & Pick<Frame, 'withinMs'>,
): Population => {
  const { set, stage, next, reached, status, owner, model = 'linear', currency } = query;
  if (set === 'handoffs')
    return { ...span, set, status, owner: owner === undefined ? undefined : orNull(owner) };
  if (set === 'won')
    return {
      ...span,
      set,
      model,
      by: byOf(query),
      currency: currency === undefined ? undefined : orNull(currency),
    };
  if (stage === undefined) throw new Problem('request.invalid', '`stage` says which stage was entered.');
  return {
    ...span,
    set,
    stage,
    by: byOf(query),
    next: next === undefined ? undefined : { stage: next, withinMs, reached: reached !== 'no' },
  };
};

/** The leads behind a figure, with how many there are; a person erased is counted without a lead. */
export const countedView = async (services: Pick<Services, 'store' | 'clock'>, query: CountedQuery) => {
  const { store } = services;
  const { workspace, withinMs, now } = await frameOf(services);
  const periods = await store.analytics.periods(
    { ...checkedRange(query), zone: workspace.timezone },
    'month',
  );
  const span = { fromAt: periods[0]?.fromAt ?? 0, toAt: periods.at(-1)?.toAt ?? 0 };
  const of = populationOf(query, { span, withinMs });
  const [total, page] = await Promise.all([
    store.analytics.size(of, now),
    store.analytics.list(of, { limit: query.limit, cursor: query.cursor, now }),
  ]);
  const items = await Promise.all(
    page.items.map(async ({ person, at }) => {
      const lead = await store.leads.get(await store.merges.standing(person));
      if (lead === null) return { at: iso(at), lead: null };
      const [stages, versions] = await Promise.all([
        store.scores.stages(lead.id),
        store.versions.contents(lead.state?.runs ?? []),
      ]);
      return { at: iso(at), lead: leadView(lead, { stages, workspace, versions, now }) };
    }),
  );
  return { total, items, next: page.next };
};
