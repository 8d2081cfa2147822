import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './home.module.css';

/** The five numbers a marketing team is asked for. */
export const Figures = ({ overview }: { readonly overview: Shape<'Overview'> }) => {
  const t = useWords();
  const intl = useIntl();
  const { accepted30d, rejected30d, open, overdue } = overview.handoffs;
  const answered = accepted30d + rejected30d;
  const figures = [
    { label: t('numbers.leads'), value: intl.formatNumber(overview.leads), hint: null },
    {
      label: t('numbers.mqls30'),
      value: intl.formatNumber(overview.mqls.reduce((sum, { count }) => sum + count, 0)),
      hint: null,
    },
    {
      label: t('numbers.acceptance'),
      value: answered === 0 ? '–' : intl.formatNumber(accepted30d / answered, { style: 'percent' }),
      hint: answered === 0 ? t('numbers.acceptanceNone') : t('numbers.acceptanceHint', { count: answered }),
    },
    {
      label: t('numbers.open'),
      value: intl.formatNumber(open),
      hint: t('numbers.overdue', { count: overdue }),
    },
    {
      label: t('numbers.live'),
      value: intl.formatNumber(overview.workflows.published),
      hint: t('numbers.drafts', { count: overview.workflows.drafts }),
    },
  ];
  return (
    <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="md">
      {figures.map(({ label, value, hint }) => (
        <Paper withBorder p="md" key={label}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <div className={classes.figure}>{value}</div>
          {hint !== null && (
            <Text size="xs" c="dimmed">
              {hint}
            </Text>
          )}
        </Paper>
      ))}
    </SimpleGrid>
  );
};
