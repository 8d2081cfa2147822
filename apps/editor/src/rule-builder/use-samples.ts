import { useQuery } from '@tanstack/react-query';
import { api } from '../api/index.ts';

/** What recent leads hold in a field. */
export interface FieldSample {
  readonly known: number;
  readonly of: number;
  /** The most frequent values, as text, most frequent first. */
  readonly values: readonly string[];
}

/** What recent leads and events hold, by path; empty until it is known. */
export const useSamples = (): ReadonlyMap<string, FieldSample> => {
  const { data } = useQuery({
    queryKey: ['field-samples'],
    queryFn: ({ signal }) => api('GET /v1/fields/samples', { signal }),
    staleTime: 300_000,
    retry: false,
    select: ({ items }) => new Map(items.map(({ path, ...sample }) => [path, sample])),
  });
  return data ?? none;
};

const none: ReadonlyMap<string, FieldSample> = new Map();
