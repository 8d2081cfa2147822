import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client } from '../_api/client.ts';
import type { Range } from './range.ts';

export type Unit = 'day' | 'week' | 'month';
export type By = 'source' | 'campaign' | 'content';
export type Model = 'first' | 'last' | 'linear';

/** The figure a list of leads stands behind, as the address of the page has it. */
export type CountedFilter = Readonly<Record<string, string>>;

const kept = { placeholderData: keepPreviousData };

/** Everything the Analytics pages ask the server; all keys begin with `analytics`. */
export const analyticsQueries = {
  funnel: (range: Range, unit: Unit) =>
    queryOptions({
      queryKey: ['analytics', 'funnel', range, unit],
      queryFn: ({ signal }) =>
        client.GET('/v1/analytics/funnel', { params: { query: { ...range, unit } }, signal }),
      ...kept,
    }),
  qualified: (range: Range) =>
    queryOptions({
      queryKey: ['analytics', 'qualified', range],
      queryFn: ({ signal }) => client.GET('/v1/analytics/qualified', { params: { query: range }, signal }),
      ...kept,
    }),
  sources: (range: Range, by: By) =>
    queryOptions({
      queryKey: ['analytics', 'sources', range, by],
      queryFn: ({ signal }) =>
        client.GET('/v1/analytics/sources', { params: { query: { ...range, by } }, signal }),
      ...kept,
    }),
  contact: (range: Range) =>
    queryOptions({
      queryKey: ['analytics', 'contact', range],
      queryFn: ({ signal }) => client.GET('/v1/analytics/contact', { params: { query: range }, signal }),
      ...kept,
    }),
  revenue: (range: Range, by: By, model: Model) =>
    queryOptions({
      queryKey: ['analytics', 'revenue', range, by, model],
      queryFn: ({ signal }) =>
        client.GET('/v1/analytics/revenue', { params: { query: { ...range, by, model } }, signal }),
      ...kept,
    }),
  effectiveness: (range: Range, outcome: string | undefined) =>
    queryOptions({
      queryKey: ['analytics', 'scoring', range, outcome],
      queryFn: ({ signal }) =>
        client.GET('/v1/analytics/scoring', {
          params: { query: { ...range, ...(outcome === undefined ? {} : { outcome }) } },
          signal,
        }),
      ...kept,
    }),
  reports: queryOptions({
    queryKey: ['analytics', 'reports'],
    queryFn: ({ signal }) => client.GET('/v1/analytics/reports', { signal }),
  }),
  counted: (filter: CountedFilter) =>
    infiniteQueryOptions({
      queryKey: ['analytics', 'leads', filter],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/analytics/leads', {
          params: {
            query: {
              ...(filter as { from: string; to: string; set: 'entered' }),
              limit: 50,
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: (page: { readonly next: string | null }) => page.next,
    }),
} as const;
