import { SegmentedControl, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './analytics.module.css';
import { CsvLink, FigureLink } from './parts/figure-link.tsx';
import { Loaded } from './parts/loaded.tsx';
import { RateCell } from './parts/rate-cell.tsx';
import { analyticsQueries, type By } from './queries.ts';
import { useRange } from './use-range.ts';

const dimensions = ['source', 'campaign', 'content'] as const;

/** What people are told apart by, as the address has it. */
export const useDimension = (): readonly [By, React.ReactNode] => {
  const t = useWords();
  const { filters, set } = useRange();
  const by: By = dimensions.find((one) => one === filters.get('by')) ?? 'source';
  return [
    by,
    <SegmentedControl
      key="by"
      size="xs"
      aria-label={t('an.by')}
      data={dimensions.map((value) => ({ value, label: t(`an.by.${value}`) }))}
      value={by}
      onChange={(value) => set({ by: value })}
    />,
  ];
};

/** What brings people who become customers. */
export const Sources = () => {
  const t = useWords();
  const { range } = useRange();
  const [by, choose] = useDimension();
  const sources = useQuery(analyticsQueries.sources(range, by));
  return (
    <Loaded query={sources}>
      {(data) => (
        <Panel
          title={t('an.sources')}
          description={t(by === 'content' ? 'an.contentLead' : 'an.sourcesLead', {
            stage: data.stage.name,
            days: data.asOf.windowDays,
          })}
          actions={choose}
        >
          {data.rows.length === 0 ? (
            <Text size="sm">{t('an.sourcesNone')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={640} type="native">
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t(`an.by.${by}`)}</Table.Th>
                    <Table.Th scope="col" ta="right">
                      {by === 'content' ? t('an.people') : data.stage.name}
                    </Table.Th>
                    {data.next.map(({ id, name }) => (
                      <Table.Th scope="col" key={id}>
                        → {name}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {data.rows.map(({ value, entered, reached }) => {
                    const label = value ?? t('an.unknown');
                    const of = { ...range, set: 'entered', stage: data.stage.id, by, value: value ?? '' };
                    return (
                      <Table.Tr key={label}>
                        <Table.Th scope="row" className={classes.wrap ?? ''}>
                          {label}
                        </Table.Th>
                        <Table.Td ta="right">
                          <FigureLink n={entered} of={of} label={label} />
                        </Table.Td>
                        {data.next.map(({ id, name }, index) => {
                          const rate = reached[index];
                          return (
                            <Table.Td key={id}>
                              {rate && (
                                <RateCell
                                  rate={rate}
                                  maturing={data.maturing}
                                  reached={{ ...of, next: id, reached: 'yes' }}
                                  label={`${label} → ${name}`}
                                />
                              )}
                            </Table.Td>
                          );
                        })}
                      </Table.Tr>
                    );
                  })}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          {data.more && <Text size="sm">{t('an.more')}</Text>}
          <CsvLink of={{ ...range, table: 'sources', by }} name={t('an.sources')} />
        </Panel>
      )}
    </Loaded>
  );
};
