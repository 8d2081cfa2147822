import { Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { CsvLink, FigureLink } from './parts/figure-link.tsx';
import { Loaded } from './parts/loaded.tsx';
import { analyticsQueries, type Model } from './queries.ts';
import { useDimension } from './sources.tsx';
import { useRange } from './use-range.ts';

const models = ['first', 'last', 'linear'] as const;

/** What won revenue is owed to. */
export const Revenue = () => {
  const t = useWords();
  const intl = useIntl();
  const { filters, set, range } = useRange();
  const [by, choose] = useDimension();
  const model: Model = models.find((one) => one === filters.get('model')) ?? 'linear';
  const revenue = useQuery(analyticsQueries.revenue(range, by, model));
  const money = (amount: number, currency: string | null) => {
    const whole = { maximumFractionDigits: 0 };
    return currency !== null && /^[A-Z]{3}$/.test(currency)
      ? intl.formatNumber(amount, { ...whole, style: 'currency', currency })
      : `${intl.formatNumber(amount, whole)} ${currency ?? ''}`;
  };
  return (
    <Loaded query={revenue}>
      {(data) => (
        <Panel
          title={t('an.revenue')}
          description={t(`an.revenueLead.${model}`)}
          actions={
            <Group gap="xs">
              {choose}
              <SegmentedControl
                size="xs"
                aria-label={t('an.model')}
                data={models.map((value) => ({ value, label: t(`an.model.${value}`) }))}
                value={model}
                onChange={(value) => set({ model: value })}
              />
            </Group>
          }
        >
          {data.rows.length === 0 ? (
            <Text size="sm">{t('an.revenueNone')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={440} type="native">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t(`an.by.${by}`)}</Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t('an.deals')}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t('an.credit')}
                    </Table.Th>
                    <Table.Th scope="col" ta="right">
                      {t('an.amount')}
                    </Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.rows.map(({ value, currency, deals, credit, revenue: amount }) => {
                    const label = value ?? t('an.untouched');
                    return (
                      <Table.Tr key={`${label} ${currency}`}>
                        <Table.Th scope="row" className={classes.wrap ?? ''}>
                          {label}
                        </Table.Th>
                        <Table.Td ta="right">
                          <FigureLink
                            n={deals}
                            of={{
                              ...range,
                              set: 'won',
                              by,
                              model,
                              value: value ?? '',
                              currency: currency ?? '',
                            }}
                            label={label}
                          />
                        </Table.Td>
                        <Table.Td ta="right" className="tabular">
                          {intl.formatNumber(credit, { maximumFractionDigits: 1 })}
                        </Table.Td>
                        <Table.Td ta="right" className="tabular">
                          {money(amount, currency)}
                        </Table.Td>
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
                <Table.Tfoot>
                  {data.totals.map(({ currency, deals, revenue: amount }) => (
                    <Table.Tr key={currency}>
                      <Table.Th scope="row">{t('an.total')}</Table.Th>
                      <Table.Td ta="right">
                        <FigureLink
                          n={deals}
                          of={{ ...range, set: 'won', currency: currency ?? '' }}
                          label={t('an.total')}
                        />
                      </Table.Td>
                      <Table.Td ta="right" className="tabular">
                        {intl.formatNumber(deals)}
                      </Table.Td>
                      <Table.Td ta="right" className="tabular" fw={700}>
                        {money(amount, currency)}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tfoot>
              </Table>
            </Table.ScrollContainer>
          )}
          {data.more && <Text size="sm">{t('an.more')}</Text>}
          <CsvLink of={{ ...range, table: 'revenue', by, model }} name={t('an.revenue')} />
        </Panel>
      )}
    </Loaded>
  );
};
