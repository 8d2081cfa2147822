import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';

/** What the list of leads is narrowed to; empty texts narrow nothing. */
export interface LeadFilter {
  readonly q?: string;
  readonly stage?: string;
  readonly band?: string;
  readonly owner?: string;
  readonly sort?: 'score' | 'recent';
}

/** What the list of companies is narrowed to. */
export interface AccountFilter {
  readonly q?: string;
  readonly stage?: string;
  readonly band?: string;
  readonly sort?: 'name' | 'score';
}

const first = {
  initialPageParam: '',
  getNextPageParam: (page: { readonly next: string | null }) => page.next,
};
const from = (cursor: string) => (cursor === '' ? {} : { cursor });

/** Everything the pages ask the server. */
export const pageQueries = {
  overview: queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => client.GET('/v1/overview', { signal }),
    refetchInterval: 15_000,
  }),
  demo: queryOptions({
    queryKey: ['demo'],
    queryFn: ({ signal }) => client.GET('/v1/demo', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.state === 'loading' || state.data?.state === 'removing' ? 1_000 : false,
  }),
  examples: queryOptions({
    queryKey: ['examples'],
    queryFn: ({ signal }) => client.GET('/v1/examples', { signal }),
    staleTime: 5 * 60_000,
  }),
  leads: (filter: LeadFilter) =>
    infiniteQueryOptions({
      queryKey: ['leads', filter],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/leads', {
          params: { query: { ...filter, limit: 50, ...from(pageParam) } },
          signal,
        }),
      ...first,
    }),
  lead: (id: string) =>
    queryOptions({
      queryKey: ['lead', id],
      queryFn: ({ signal }) => client.GET('/v1/leads/{id}', { params: { path: { id } }, signal }),
      refetchInterval: 10_000,
    }),
  accounts: (filter: AccountFilter) =>
    infiniteQueryOptions({
      queryKey: ['accounts', filter],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/accounts', {
          params: { query: { ...filter, limit: 50, ...from(pageParam) } },
          signal,
        }),
      ...first,
    }),
  account: (domain: string) =>
    queryOptions({
      queryKey: ['account', domain],
      queryFn: ({ signal }) => client.GET('/v1/accounts/{domain}', { params: { path: { domain } }, signal }),
      refetchInterval: 10_000,
    }),
  merges: (id: string) =>
    queryOptions({
      queryKey: ['lead', id, 'merges'],
      queryFn: ({ signal }) => client.GET('/v1/leads/{id}/merges', { params: { path: { id } }, signal }),
    }),
  mergePreview: (id: string, other: string) =>
    queryOptions({
      queryKey: ['lead', id, 'merge', other],
      queryFn: ({ signal }) =>
        client.GET('/v1/leads/{id}/merge', { params: { path: { id }, query: { other } }, signal }),
    }),
  duplicates: infiniteQueryOptions({
    queryKey: ['duplicates'],
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/duplicates', { params: { query: { limit: 25, ...from(pageParam) } }, signal }),
    ...first,
  }),
  leadScore: (id: string, at: string | null) =>
    queryOptions({
      queryKey: ['lead', id, 'score', at],
      queryFn: ({ signal }) =>
        client.GET('/v1/leads/{id}/score', {
          params: { path: { id }, query: at === null ? {} : { at } },
          signal,
        }),
    }),
  timeline: (id: string) =>
    infiniteQueryOptions({
      queryKey: ['lead', id, 'timeline'],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/leads/{id}/timeline', {
          params: { path: { id }, query: { limit: 50, ...from(pageParam) } },
          signal,
        }),
      ...first,
    }),
  handoffs: (status: 'open' | 'accepted' | 'rejected' | 'all') =>
    infiniteQueryOptions({
      queryKey: ['handoffs', status],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/handoffs', {
          params: { query: { status, limit: 50, ...from(pageParam) } },
          signal,
        }),
      refetchInterval: 30_000,
      ...first,
    }),
  mailbox: infiniteQueryOptions({
    queryKey: ['mailbox'],
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/mailbox', { params: { query: { limit: 50, ...from(pageParam) } }, signal }),
    refetchInterval: 15_000,
    ...first,
  }),
  effects: (status: 'pending' | 'failed' | 'done' | 'all') =>
    infiniteQueryOptions({
      queryKey: ['effects', status],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/effects', { params: { query: { status, limit: 50, ...from(pageParam) } }, signal }),
      ...first,
    }),
  users: queryOptions({
    queryKey: ['users'],
    queryFn: ({ signal }) => client.GET('/v1/users', { signal }),
  }),
  apiKeys: queryOptions({
    queryKey: ['api-keys'],
    queryFn: ({ signal }) => client.GET('/v1/api-keys', { signal }),
  }),
  deletions: queryOptions({
    queryKey: ['deletions'],
    queryFn: ({ signal }) => client.GET('/v1/deletions', { signal }),
  }),
  plugins: queryOptions({
    queryKey: ['plugins'],
    queryFn: ({ signal }) => client.GET('/v1/plugins', { signal }),
    refetchInterval: 15_000,
  }),
} as const;
