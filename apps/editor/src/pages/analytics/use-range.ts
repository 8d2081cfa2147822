import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import { useFilters } from '../_parts/use-filters.ts';
import { type Range, rangeBefore, rangeOf, todayIn } from './range.ts';

/** The days looked at, kept in the address; `before` while they are compared with those before. */
export const useRange = () => {
  const { filters, set } = useFilters();
  const zone = useQuery(queries.settings).data?.workspace.timezone ?? 'Etc/UTC';
  const today = todayIn(zone, new Date());
  const range = rangeOf(filters, today);
  const compare = filters.get('compare') === '1';
  const before: Range | null = compare ? rangeBefore(range) : null;
  return { filters, set, range, today, compare, before };
};
