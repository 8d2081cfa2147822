import { Paper, SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { CsvLink, FigureLink } from './parts/figure-link.tsx';
import { Loaded } from './parts/loaded.tsx';
import { RateCell } from './parts/rate-cell.tsx';
import { analyticsQueries } from './queries.ts';
import { useRange } from './use-range.ts';

/** How long handoffs waited for an answer, against what sales promised. */
export const Contact = () => {
  const t = useWords();
  const intl = useIntl();
  const { range } = useRange();
  const contact = useQuery(analyticsQueries.contact(range));
  const hours = (n: number | null) =>
    n === null
      ? '–'
      : intl.formatNumber(n, { style: 'unit', unit: 'hour', unitDisplay: 'short', maximumFractionDigits: 1 });
  const percent = (n: number | null) => (n === null ? '–' : intl.formatNumber(n, { style: 'percent' }));
  return (
    <Loaded query={contact}>
      {(data) =>
        data.total === null ? (
          <Panel title={t('an.contact')}>
            <Text size="sm">{t('an.contactNone')}</Text>
          </Panel>
        ) : (
          <>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.median')}
                </Text>
                <div className={classes.big}>{hours(data.total.medianHours)}</div>
                <Text size="xs" c="dimmed">
                  {t('an.promised', { hours: hours(data.slaHours) })}
                </Text>
              </Paper>
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.inTime')}
                </Text>
                <div className={classes.big}>{percent(data.total.inTime.rate)}</div>
                <Text size="xs" c="dimmed">
                  {t('an.inTimeHint')}
                </Text>
              </Paper>
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.late')}
                </Text>
                <div className={classes.big}>
                  <FigureLink
                    n={data.total.late}
                    of={{ ...range, set: 'handoffs', status: 'late' }}
                    label={t('an.late')}
                  />
                </div>
                <Text size="xs" c="dimmed">
                  {t('an.lateHint')}
                </Text>
              </Paper>
            </SimpleGrid>
            <Panel title={t('an.byRep')} description={t('an.byRepLead')}>
              <Table.ScrollContainer minWidth={640} type="native" tabIndex={0}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th scope="col">{t('an.rep')}</Table.Th>
                      {(['an.handedOver', 'an.openColumn', 'an.late', 'an.median', 'an.p90'] as const).map(
                        (id) => (
                          <Table.Th scope="col" ta="right" key={id}>
                            {t(id)}
                          </Table.Th>
                        ),
                      )}
                      <Table.Th scope="col">{t('an.inTime')}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {data.rows.map(({ owner, made, open, late, medianHours, p90Hours, inTime }) => {
                      const label = owner?.name ?? t('an.noRep');
                      const of = { ...range, set: 'handoffs', owner: owner?.id ?? '' };
                      return (
                        <Table.Tr key={owner?.id ?? ''}>
                          <Table.Th scope="row">{label}</Table.Th>
                          <Table.Td ta="right">
                            <FigureLink n={made} of={of} label={label} />
                          </Table.Td>
                          <Table.Td ta="right">
                            <FigureLink n={open} of={{ ...of, status: 'open' }} label={label} />
                          </Table.Td>
                          <Table.Td ta="right">
                            <FigureLink n={late} of={{ ...of, status: 'late' }} label={label} />
                          </Table.Td>
                          <Table.Td ta="right">{hours(medianHours)}</Table.Td>
                          <Table.Td ta="right">{hours(p90Hours)}</Table.Td>
                          <Table.Td>
                            <RateCell rate={inTime} reached={{ ...of, status: 'in-time' }} label={label} />
                          </Table.Td>
                        </Table.Tr>
                      );
                    })}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
              <CsvLink of={{ ...range, table: 'contact' }} name={t('an.byRep')} />
            </Panel>
          </>
        )
      }
    </Loaded>
  );
};
