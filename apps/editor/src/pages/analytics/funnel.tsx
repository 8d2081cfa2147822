import { SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { Change } from './parts/change.tsx';
import { CsvLink, FigureLink } from './parts/figure-link.tsx';
import { Loaded } from './parts/loaded.tsx';
import { usePeriodName } from './parts/period-name.ts';
import { RateCell } from './parts/rate-cell.tsx';
import { analyticsQueries, type Unit } from './queries.ts';
import { useRange } from './use-range.ts';

const units = ['week', 'month'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** How many entered each stage, and how many of each cohort came further. */
export const Funnel = () => {
  const t = useWords();
  const { filters, set, range, before } = useRange();
  const unit: Unit = filters.get('unit') === 'month' ? 'month' : 'week';
  const funnel = useQuery(analyticsQueries.funnel(range, unit));
  const compared = useQuery({
    ...analyticsQueries.funnel(before ?? range, unit),
    enabled: before !== null,
  });
  const earlier = before === null || compared.isPlaceholderData ? undefined : compared.data;
  const choose = (
    <SegmentedControl
      size="xs"
      aria-label={t('an.unit')}
      data={units.map((value) => ({ value, label: t(`an.unit.${value}`) }))}
      value={unit}
      onChange={(value) => set({ unit: value === 'month' ? 'month' : null })}
    />
  );
  return (
    <Loaded query={funnel}>
      {(data) => (
        <>
          <Panel title={t('an.funnel')} description={t('an.funnelLead')}>
            {data.stages.map(({ stage, entered, again }) => {
              const total = sum(entered);
              const top = Math.max(1, ...data.stages.map((one) => sum(one.entered)));
              const was = earlier?.stages.find((one) => one.stage.id === stage.id);
              return (
                <div key={stage.id} className={classes.bar}>
                  <span>{stage.name}</span>
                  <span className={classes.track} aria-hidden>
                    <span className={classes.fill} style={{ width: `${(total / top) * 100}%` }} />
                  </span>
                  <span className={classes.number}>
                    <FigureLink
                      n={total}
                      of={{ ...range, set: 'entered', stage: stage.id }}
                      label={stage.name}
                    />
                    {sum(again) > 0 && (
                      <Text size="xs" c="dimmed">
                        {t('an.againOf')}{' '}
                        <FigureLink
                          n={sum(again)}
                          of={{ ...range, set: 'again', stage: stage.id }}
                          label={t('an.againLabel', { stage: stage.name })}
                        />
                      </Text>
                    )}
                    <Change now={total} before={was && sum(was.entered)} />
                  </span>
                </div>
              );
            })}
          </Panel>
          <Panel
            title={t('an.ways')}
            description={t('an.waysLead', { days: data.asOf.windowDays })}
            actions={choose}
          >
            <Ways data={data} unit={unit} />
            <CsvLink of={{ ...range, table: 'conversion', unit }} name={t('an.ways')} />
          </Panel>
          <Panel title={t('an.entries')} description={t('an.entriesLead')}>
            <Entries data={data} unit={unit} />
            <CsvLink of={{ ...range, table: 'funnel', unit }} name={t('an.entries')} />
          </Panel>
        </>
      )}
    </Loaded>
  );
};

const Ways = ({ data, unit }: { readonly data: Shape<'Funnel'>; readonly unit: Unit }) => {
  const t = useWords();
  const name = usePeriodName();
  return (
    <Table.ScrollContainer minWidth={420 + data.periods.length * 96} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('an.way')}</Table.Th>
            <Table.Th scope="col">{t('an.matured')}</Table.Th>
            {data.periods.toReversed().map((period) => (
              <Table.Th scope="col" key={period.from}>
                {name(period, unit)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.ways.map(({ from, to, cohorts, matured }) => {
            const way = t('an.wayName', { from: from.name, to: to.name });
            const cohort = cohorts.findLastIndex(({ maturing }) => !maturing);
            const until = data.periods[cohort]?.to ?? '';
            const first = data.periods[0]?.from ?? '';
            const filter = { set: 'entered', stage: from.id, next: to.id, reached: 'yes' };
            return (
              <Table.Tr key={`${from.id} ${to.id}`}>
                <Table.Th scope="row">{way}</Table.Th>
                <Table.Td>
                  <RateCell rate={matured} reached={{ ...filter, from: first, to: until }} label={way} />
                </Table.Td>
                {data.periods.toReversed().map((period, back) => {
                  const { rate, maturing } = cohorts[cohorts.length - 1 - back] ?? {};
                  return rate === undefined ? null : (
                    <Table.Td key={period.from}>
                      <RateCell
                        rate={rate}
                        maturing={maturing ?? false}
                        reached={{ ...filter, from: period.from, to: period.to }}
                        label={`${way}, ${name(period, unit)}`}
                      />
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
};

const Entries = ({ data, unit }: { readonly data: Shape<'Funnel'>; readonly unit: Unit }) => {
  const t = useWords();
  const name = usePeriodName();
  return (
    <Table.ScrollContainer minWidth={200 + data.periods.length * 84} type="native" tabIndex={0}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('an.stage')}</Table.Th>
            {data.periods.toReversed().map((period) => (
              <Table.Th scope="col" ta="right" key={period.from}>
                {name(period, unit)}
                {period.partial && '*'}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.stages.map(({ stage, entered }) => (
            <Table.Tr key={stage.id}>
              <Table.Th scope="row">{stage.name}</Table.Th>
              {data.periods.toReversed().map((period, back) => (
                <Table.Td ta="right" key={period.from}>
                  <FigureLink
                    n={entered[entered.length - 1 - back] ?? 0}
                    of={{ from: period.from, to: period.to, set: 'entered', stage: stage.id }}
                    label={`${stage.name}, ${name(period, unit)}`}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t('an.partial')}
      </Text>
    </Table.ScrollContainer>
  );
};
