import { useIntl } from 'react-intl';
import type { Shape } from '../../_api/client.ts';
import { dayAfter } from '../range.ts';

/** Says periods: the month, or the day a week or day begins with. */
export const usePeriodName = (): ((period: Shape<'Period'>, unit: 'day' | 'week' | 'month') => string) => {
  const intl = useIntl();
  const date = (day: string, options: Intl.DateTimeFormatOptions) =>
    intl.formatDate(`${day}T00:00:00Z`, { ...options, timeZone: 'UTC' });
  return ({ from, to }, unit) => {
    if (unit === 'month') return date(from, { month: 'short', year: '2-digit' });
    const start = date(from, { day: 'numeric', month: 'short' });
    if (unit === 'day') return start;
    return `${start} – ${date(dayAfter(to, -1), { day: 'numeric', month: 'short' })}`;
  };
};
