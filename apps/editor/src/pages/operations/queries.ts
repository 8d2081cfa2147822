import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client } from '../_api/client.ts';

/** Which failed effects; empty texts narrow nothing. */
export interface DeadLetterFilter {
  readonly destination: string;
  readonly workflow: string;
  readonly error: string;
}

const first = {
  initialPageParam: '',
  getNextPageParam: (page: { readonly next: string | null }) => page.next,
};
const paged = (cursor: string) => ({ limit: 20, ...(cursor === '' ? {} : { cursor }) });
const every = { refetchInterval: 5_000 };
const oftenEnough = { refetchInterval: 15_000 };

/** The filter as the server takes it. */
export const filterOf = (filter: DeadLetterFilter) =>
  Object.fromEntries(Object.entries(filter).filter(([, text]) => text !== ''));

/** Everything the Operations page asks the server; all keys begin with `operations`. */
export const operationsQueries = {
  now: queryOptions({
    queryKey: ['operations', 'now'],
    queryFn: ({ signal }) => client.GET('/v1/operations', { signal }),
    ...every,
  }),
  groups: queryOptions({
    queryKey: ['operations', 'groups'],
    queryFn: ({ signal }) => client.GET('/v1/operations/dead-letters/groups', { signal }),
    ...oftenEnough,
  }),
  count: (filter: DeadLetterFilter) =>
    queryOptions({
      queryKey: ['operations', 'count', filter],
      queryFn: ({ signal }) =>
        client.GET('/v1/operations/dead-letters/count', { params: { query: filterOf(filter) }, signal }),
      ...oftenEnough,
    }),
  deadLetters: (filter: DeadLetterFilter) =>
    infiniteQueryOptions({
      queryKey: ['operations', 'dead-letters', filter],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/operations/dead-letters', {
          params: { query: { ...filterOf(filter), ...paged(pageParam) } },
          signal,
        }),
      ...first,
      ...oftenEnough,
    }),
  effect: (key: string) =>
    queryOptions({
      queryKey: ['operations', 'effect', key],
      queryFn: ({ signal }) => client.GET('/v1/effects/{key}', { params: { path: { key } }, signal }),
    }),
  sweeps: queryOptions({
    queryKey: ['operations', 'sweeps'],
    queryFn: ({ signal }) => client.GET('/v1/sweeps', { params: { query: { limit: 5 } }, signal }),
    ...every,
  }),
  errors: infiniteQueryOptions({
    queryKey: ['operations', 'errors'],
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/operations/errors', { params: { query: paged(pageParam) }, signal }),
    ...first,
    ...oftenEnough,
  }),
  quarantine: infiniteQueryOptions({
    queryKey: ['operations', 'quarantine'],
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/operations/quarantine', { params: { query: paged(pageParam) }, signal }),
    ...first,
    ...oftenEnough,
  }),
} as const;
