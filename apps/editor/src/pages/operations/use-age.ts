import { useCallback } from 'react';
import { useIntl } from 'react-intl';

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** A span of time as people say it: `3 min`, `250 ms`. */
export const useAge = (): ((ms: number) => string) => {
  const intl = useIntl();
  return useCallback(
    (ms) => {
      const [unit, size] = units.find(([, each]) => ms >= each) ?? (['millisecond', 1] as const);
      const value = ms / size;
      return intl.formatNumber(value, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 && unit !== 'millisecond' ? 1 : 0,
      });
    },
    [intl],
  );
};
