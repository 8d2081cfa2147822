import { QueryClient, queryOptions } from '@tanstack/react-query';
import { api } from './client.ts';
import { ApiError } from './error.ts';

/** Retries what a moment may mend, never what the server has refused. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (count, error) =>
          count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  });

/** Queries more than one page asks. */
export const queries = {
  session: queryOptions({
    queryKey: ['session'],
    queryFn: ({ signal }) => api('GET /v1/session', { signal }),
    staleTime: 60_000,
  }),
  nodeTypes: queryOptions({
    queryKey: ['node-types'],
    queryFn: ({ signal }) => api('GET /v1/node-types', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  }),
  settings: queryOptions({
    queryKey: ['settings'],
    queryFn: ({ signal }) => api('GET /v1/settings', { signal }),
    staleTime: 60_000,
  }),
  /** Walks over all leads: asked often while one is under way. */
  sweeps: queryOptions({
    queryKey: ['sweeps'],
    queryFn: ({ signal }) => api('GET /v1/sweeps', { signal }),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'running') ? 1_500 : 60_000,
  }),
  workflows: queryOptions({
    queryKey: ['workflows'],
    queryFn: ({ signal }) => api('GET /v1/workflows', { signal }),
  }),
  workflow: (id: string) =>
    queryOptions({
      queryKey: ['workflow', id],
      queryFn: ({ signal }) => api('GET /v1/workflows/{id}', { params: { id }, signal }),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
} as const;
