import { Table, Text } from '@mantine/core';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { useNames } from './use-names.ts';

type Result = Shape<'BacktestResult'>;

/** The figures of one or two versions beside each other, and who qualifies where. */
export const Figures = ({ result }: { readonly result: Result }) => {
  const t = useWords();
  const names = useNames();
  const { sides, diff } = result;
  const known = sides[0]?.qualified.rate !== null || sides.some(({ auc }) => auc !== null);
  type Side = Result['sides'][number];
  const rows: readonly (readonly [string, (side: Side) => string])[] = [
    [t('past.qualifiedLeads'), ({ qualified }) => names.count(qualified.leads)],
    ...(known
      ? ([
          [t('past.converted'), ({ qualified }) => names.count(qualified.converted)],
          [t('past.precision'), ({ qualified }) => names.share(qualified.rate)],
          [t('past.recall'), ({ qualified }) => names.share(qualified.recall)],
          [t('past.lift'), ({ qualified }) => names.figure(qualified.lift)],
          [t('past.auc'), ({ auc }) => names.figure(auc, 4)],
        ] satisfies (readonly [string, (side: Side) => string])[])
      : []),
    [t('past.handoffs'), ({ handoffs }) => names.count(handoffs)],
  ];
  const [first, second] = sides;
  return (
    <>
      <Panel title={t('past.figures')}>
        <div className={classes.scroll}>
          <Table className={classes.numbers ?? ''} data-testid="backtest-figures">
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('past.figure')}</Table.Th>
                {sides.map(({ label }) => (
                  <Table.Th key={label} scope="col">
                    {names.version(label)}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(([name, of]) => (
                <Table.Tr key={name}>
                  <Table.Th scope="row">{name}</Table.Th>
                  {sides.map((side) => (
                    <Table.Td key={side.label}>{of(side)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </Panel>
      {diff !== null && first !== undefined && second !== undefined ? (
        <Panel title={t('past.who')}>
          <div className={classes.scroll}>
            <Table className={classes.numbers ?? ''} data-testid="backtest-diff">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('past.verdict')}</Table.Th>
                  <Table.Th scope="col">{t('past.leads')}</Table.Th>
                  {known ? <Table.Th scope="col">{t('past.convertedColumn')}</Table.Th> : null}
                  {known ? <Table.Th scope="col">{t('past.rate')}</Table.Th> : null}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(
                  [
                    [t('past.both'), diff.both],
                    [t('past.only', { name: names.version(first.label) }), diff.onlyFirst],
                    [t('past.only', { name: names.version(second.label) }), diff.onlySecond],
                    [t('past.neither'), diff.neither],
                  ] as const
                ).map(([name, cell]) => (
                  <Table.Tr key={name}>
                    <Table.Th scope="row">{name}</Table.Th>
                    <Table.Td>{names.count(cell.leads)}</Table.Td>
                    {known ? <Table.Td>{names.count(cell.converted)}</Table.Td> : null}
                    {known ? <Table.Td>{names.share(cell.rate)}</Table.Td> : null}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </div>
        </Panel>
      ) : null}
      <Bands result={result} known={known} />
    </>
  );
};

const Bands = ({ result, known }: { readonly result: Result; readonly known: boolean }) => {
  const t = useWords();
  const names = useNames();
  const last = result.sides.at(-1);
  if (last === undefined || last.bands.length === 0) return null;
  return (
    <Panel title={t('past.bands')} description={names.version(last.label)}>
      <div className={classes.scroll}>
        <Table className={classes.numbers ?? ''} data-testid="backtest-bands">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('past.band')}</Table.Th>
              <Table.Th scope="col">{t('past.leads')}</Table.Th>
              {known ? <Table.Th scope="col">{t('past.convertedColumn')}</Table.Th> : null}
              {known ? <Table.Th scope="col">{t('past.bandsChart')}</Table.Th> : null}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {last.bands.map(({ band, leads, converted, rate }) => (
              <Table.Tr key={band}>
                <Table.Th scope="row">{band}</Table.Th>
                <Table.Td>{names.count(leads)}</Table.Td>
                {known ? <Table.Td>{names.count(converted)}</Table.Td> : null}
                {known ? (
                  <Table.Td>
                    <span className={classes.withBar}>
                      <ShareBar share={rate} />
                      <Text size="sm" component="span">
                        {names.share(rate)}
                      </Text>
                    </span>
                  </Table.Td>
                ) : null}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
};

/** A share as a bar; its number stands beside it. */
export const ShareBar = ({ share }: { readonly share: number | null }) => (
  <svg className={classes.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
    <rect className={classes.ground} width={100} height={8} rx={2} />
    <rect className={classes.fill} width={100 * (share ?? 0)} height={8} rx={2} />
  </svg>
);
