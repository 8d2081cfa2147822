import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../../_api/client.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { CountedFilter } from '../queries.ts';
import { FigureLink } from './figure-link.tsx';

export interface RateCellProps {
  readonly rate: Shape<'Rate'>;
  /** The leads who reached it. */
  readonly reached: CountedFilter;
  readonly label: string;
  /** Some still have time. */
  readonly maturing?: boolean;
}

/** A rate with what it was counted from; one that may still rise says so. */
export const RateCell = ({ rate, reached, label, maturing = false }: RateCellProps) => {
  const t = useWords();
  const intl = useIntl();
  if (rate.rate === null) return <span title={t('an.nobody')}>–</span>;
  const percent = (share: number) =>
    intl.formatNumber(share, { style: 'percent', maximumFractionDigits: share < 0.1 ? 1 : 0 });
  const hint =
    rate.lower === null || rate.upper === null
      ? ''
      : t('an.interval', { lower: percent(rate.lower), upper: percent(rate.upper) });
  return (
    <span title={hint}>
      <Text span inherit fw={maturing ? 400 : 600} fs={maturing ? 'italic' : 'normal'} className="tabular">
        {percent(rate.rate)}
      </Text>
      <Text size="xs" c="dimmed" component="div" className="tabular">
        <FigureLink n={rate.n} of={reached} label={label} /> {t('an.ofCount', { count: rate.of })}
        {maturing && <> · {t('an.maturing')}</>}
      </Text>
    </span>
  );
};
