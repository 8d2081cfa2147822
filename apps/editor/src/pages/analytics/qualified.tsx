import { Alert, Anchor, Paper, SimpleGrid, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { Change } from './parts/change.tsx';
import { CsvLink, FigureLink } from './parts/figure-link.tsx';
import { Loaded } from './parts/loaded.tsx';
import { PeriodBars } from './parts/period-bars.tsx';
import { usePeriodName } from './parts/period-name.ts';
import { RateCell } from './parts/rate-cell.tsx';
import { analyticsQueries } from './queries.ts';
import { useRange } from './use-range.ts';

/** Volume beside quality: new qualified leads against the quota, and the share sales accepted. */
export const Qualified = () => {
  const t = useWords();
  const intl = useIntl();
  const { range, before } = useRange();
  const name = usePeriodName();
  const qualified = useQuery(analyticsQueries.qualified(range));
  const compared = useQuery({ ...analyticsQueries.qualified(before ?? range), enabled: before !== null });
  const earlier = before === null || compared.isPlaceholderData ? undefined : compared.data;
  const percent = (share: number) => intl.formatNumber(share, { style: 'percent' });
  return (
    <Loaded query={qualified}>
      {(data) => {
        const whole = data.periods.filter(({ period }) => !period.partial);
        const { quota } = data;
        const met = quota === null ? 0 : whole.filter(({ entered }) => entered >= quota).length;
        const { rate } = data.total.accepted;
        return (
          <>
            <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.newOf', { stage: data.stage.name })}
                </Text>
                <div className={classes.big}>
                  <FigureLink
                    n={data.total.entered}
                    of={{ ...range, set: 'entered', stage: data.stage.id }}
                    label={t('an.newOf', { stage: data.stage.name })}
                  />
                </div>
                <Change now={data.total.entered} before={earlier?.total.entered} />
              </Paper>
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.quota')}
                </Text>
                <div className={classes.big}>
                  {quota === null ? '–' : t('an.quotaMet', { met, of: whole.length })}
                </div>
                <Text size="xs" c="dimmed">
                  {quota === null ? (
                    <Anchor component={Link} to="/settings/goals" inherit>
                      {t('an.quotaSet')}
                    </Anchor>
                  ) : (
                    t(`an.quotaPer.${data.unit}`, { count: quota })
                  )}
                </Text>
              </Paper>
              <Paper withBorder p="md">
                <Text size="sm" c="dimmed">
                  {t('an.accepted')}
                </Text>
                <div className={classes.big}>{rate === null ? '–' : percent(rate)}</div>
                <Text size="xs" c="dimmed">
                  {rate === null
                    ? t('an.acceptedNone')
                    : t(rate >= data.benchmark ? 'an.benchmarkMet' : 'an.benchmarkMissed', {
                        benchmark: percent(data.benchmark),
                        count: data.total.accepted.of,
                      })}
                </Text>
              </Paper>
            </SimpleGrid>
            {quota !== null && rate !== null && met === whole.length && met > 0 && rate < data.benchmark && (
              <Alert color="orange">{t('an.volumeOverQuality')}</Alert>
            )}
            <Panel title={t('an.volume', { stage: data.stage.name })} description={t('an.volumeLead')}>
              <PeriodBars
                bars={data.periods.map(({ period, entered }) => ({
                  label: name(period, data.unit),
                  count: entered,
                  partial: period.partial,
                }))}
                goal={quota}
                goalLabel={quota === null ? '' : t(`an.quotaPer.${data.unit}`, { count: quota })}
                label={t('an.volumeLabel', { count: data.total.entered })}
              />
              <Rows data={data} />
              <CsvLink
                of={{ ...range, table: 'qualified' }}
                name={t('an.volume', { stage: data.stage.name })}
              />
            </Panel>
          </>
        );
      }}
    </Loaded>
  );
};

const Rows = ({ data }: { readonly data: Shape<'Qualified'> }) => {
  const t = useWords();
  const name = usePeriodName();
  return (
    <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} mt="sm">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('an.period')}</Table.Th>
            <Table.Th scope="col" ta="right">
              {data.stage.name}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('an.againColumn')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('an.handedOver')}
            </Table.Th>
            <Table.Th scope="col" ta="right">
              {t('an.openColumn')}
            </Table.Th>
            <Table.Th scope="col">{t('an.accepted')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.periods.toReversed().map(({ period, entered, again, made, open, accepted }) => {
            const title = name(period, data.unit);
            const of = { from: period.from, to: period.to };
            const stage = data.stage.id;
            return (
              <Table.Tr key={period.from}>
                <Table.Th scope="row">
                  {title}
                  {period.partial && '*'}
                </Table.Th>
                <Table.Td ta="right">
                  <FigureLink n={entered} of={{ ...of, set: 'entered', stage }} label={title} />
                </Table.Td>
                <Table.Td ta="right">
                  <FigureLink n={again} of={{ ...of, set: 'again', stage }} label={title} />
                </Table.Td>
                <Table.Td ta="right">
                  <FigureLink n={made} of={{ ...of, set: 'handoffs' }} label={title} />
                </Table.Td>
                <Table.Td ta="right">
                  <FigureLink n={open} of={{ ...of, set: 'handoffs', status: 'open' }} label={title} />
                </Table.Td>
                <Table.Td>
                  <RateCell
                    rate={accepted}
                    reached={{ ...of, set: 'handoffs', status: 'accepted' }}
                    label={`${t('an.accepted')}, ${title}`}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t('an.partial')}
      </Text>
    </Table.ScrollContainer>
  );
};
