import { Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import { DayBars } from '../_parts/charts/day-bars.tsx';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './home.module.css';

/** Entries into the MQL stage per day. */
export const MqlChart = ({
  days,
}: {
  readonly days: readonly { readonly day: string; readonly count: number }[];
}) => {
  const t = useWords();
  const intl = useIntl();
  const shown = days.map(({ day, count }) => ({
    label: intl.formatDate(`${day}T00:00:00Z`, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    count,
  }));
  const total = days.reduce((sum, { count }) => sum + count, 0);
  const top = Math.max(0, ...days.map(({ count }) => count));
  return (
    <Panel title={t('numbers.mqlsPerDay')} description={t('numbers.mqlsPerDayHint')}>
      <DayBars days={shown} label={t('numbers.mqlsLabel', { total, top })} />
      <div className={classes.axis}>
        <Text size="xs" c="dimmed">
          {shown[0]?.label}
        </Text>
        <Text size="xs" c="dimmed">
          {shown.at(-1)?.label}
        </Text>
      </div>
    </Panel>
  );
};
