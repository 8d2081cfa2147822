import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../components/index.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { analyticsQueries } from './queries.ts';

/** The reports of past months, each opened by its name. */
export const Reports = () => {
  const t = useWords();
  const intl = useIntl();
  const reports = useQuery(analyticsQueries.reports);
  if (reports.isError) return <ErrorState error={reports.error} retry={() => void reports.refetch()} />;
  const items = reports.data?.items ?? [];
  return (
    <Panel title={t('an.reports')} description={t('an.reportsLead')}>
      {items.length === 0 && <Text size="sm">{t('an.reportsNone')}</Text>}
      {items.map(({ month, text }) => (
        <details key={month} className={classes.rule}>
          <summary>
            {intl.formatDate(`${month}-01T00:00:00Z`, { month: 'long', year: 'numeric', timeZone: 'UTC' })}
          </summary>
          <pre className={classes.report}>{text}</pre>
        </details>
      ))}
    </Panel>
  );
};
