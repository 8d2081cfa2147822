import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useWords } from '../../_parts/use-words.ts';

/** A figure against that of the days before; nothing while they are not compared. */
export const Change = ({ now, before }: { readonly now: number; readonly before: number | undefined }) => {
  const t = useWords();
  const intl = useIntl();
  if (before === undefined) return null;
  const words =
    before === 0
      ? t('an.beforeNone')
      : t('an.before', {
          count: before,
          change: intl.formatNumber(now / before - 1, {
            style: 'percent',
            signDisplay: 'exceptZero',
            maximumFractionDigits: 0,
          }),
        });
  return (
    <Text size="xs" c="dimmed" className="tabular">
      {words}
    </Text>
  );
};
