import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, type Shape } from '../_api/client.ts';

const open = new Set(['queued', 'running', 'cancelling']);

/** Is it still being worked on? */
export const isOpen = ({ status }: Pick<Shape<'Backtest'>, 'status'>): boolean => open.has(status);

const first = {
  initialPageParam: '',
  getNextPageParam: (page: { readonly next: string | null }) => page.next,
};

/** Questions to the past; all keys begin with `backtests`. */
export const backtestQueries = {
  list: (workflow: string) =>
    infiniteQueryOptions({
      queryKey: ['backtests', 'list', workflow],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/backtests', {
          params: { query: { workflow, limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ...first,
      refetchInterval: ({ state }) =>
        state.data?.pages.some(({ items }) => items.some(isOpen)) === true ? 1_000 : false,
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['backtests', 'one', id],
      queryFn: ({ signal }) => client.GET('/v1/backtests/{id}', { params: { path: { id } }, signal }),
      refetchInterval: ({ state }) => (state.data === undefined || isOpen(state.data) ? 700 : false),
    }),
  changes: (id: string, kind: 'gained' | 'lost' | 'all') =>
    infiniteQueryOptions({
      queryKey: ['backtests', 'changes', id, kind],
      queryFn: ({ pageParam, signal }) =>
        client.GET('/v1/backtests/{id}/changes', {
          params: {
            path: { id },
            query: {
              limit: 50,
              ...(kind === 'all' ? {} : { kind }),
              ...(pageParam === '' ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ...first,
    }),
  versions: (id: string) =>
    queryOptions({
      queryKey: ['versions', id, 'list'],
      queryFn: ({ signal }) =>
        client.GET('/v1/workflows/{id}/versions', {
          params: { path: { id }, query: { limit: 50 } },
          signal,
        }),
    }),
} as const;
