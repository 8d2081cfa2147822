import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, type Shape } from '../_api/client.ts';

export type Experiment = Shape<'Experiment'>;
export type ExperimentInput = Shape<'ExperimentInput'>;
export type ExperimentPlanInput = Shape<'ExperimentPlanInput'>;
export type ExperimentEntry = Shape<'ExperimentEntry'>;

const live = ({ status }: { readonly status: string }): boolean =>
  status === 'running' || status === 'maturing';

/** Everything the experiment pages ask the server; all keys begin with `experiments`. */
export const experimentQueries = {
  list: infiniteQueryOptions({
    queryKey: ['experiments', 'list'],
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/experiments', {
        params: { query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['experiments', 'one', id],
      queryFn: ({ signal }) => client.GET('/v1/experiments/{id}', { params: { path: { id } }, signal }),
      refetchInterval: ({ state }) => (state.data !== undefined && live(state.data) ? 15_000 : false),
    }),
  flows: (id: string) =>
    queryOptions({
      queryKey: ['experiments', 'flows', id],
      queryFn: ({ signal }) => client.GET('/v1/experiments/{id}/flows', { params: { path: { id } }, signal }),
      staleTime: 30_000,
    }),
  plan: (input: ExperimentPlanInput | null) =>
    queryOptions({
      queryKey: ['experiments', 'plan', input],
      queryFn: ({ signal }) =>
        input === null ? null : client.POST('/v1/experiments/plan', { body: input, signal }),
      enabled: input !== null,
      staleTime: 60_000,
      placeholderData: (before) => before,
    }),
  versions: (workflow: string) =>
    queryOptions({
      queryKey: ['experiments', 'versions', workflow],
      queryFn: ({ signal }) =>
        client.GET('/v1/workflows/{id}/versions', { params: { path: { id: workflow } }, signal }),
      enabled: workflow !== '',
    }),
  version: (workflow: string, n: number) =>
    queryOptions({
      queryKey: ['experiments', 'version', workflow, n],
      queryFn: ({ signal }) =>
        client.GET('/v1/workflows/{id}/versions/{n}', { params: { path: { id: workflow, n } }, signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
} as const;
