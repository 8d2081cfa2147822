import { Alert, List, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useStageName } from '../_parts/use-stage-name.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { Changes } from './changes.tsx';
import { Figures, ShareBar } from './figures.tsx';
import { useNames } from './use-names.ts';

type Result = Shape<'BacktestResult'>;

const Counts = ({
  title,
  head,
  rows,
  sides,
}: {
  readonly title: string;
  readonly head: string;
  readonly sides: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
}) =>
  rows.length === 0 ? null : (
    <Panel title={title}>
      <div className={classes.scroll}>
        <Table className={classes.numbers ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{head}</Table.Th>
              {sides.map((side) => (
                <Table.Th key={side} scope="col">
                  {side}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, cells }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                {sides.map((side, n) => (
                  <Table.Td key={side}>{cells[n] ?? '0'}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );

const Cohorts = ({ result }: { readonly result: Result }) => {
  const t = useWords();
  const names = useNames();
  const { maturity, cohorts } = result;
  return (
    <Panel
      title={t('past.cohorts')}
      description={t('past.maturity', {
        matured: names.count(maturity.matured),
        converted: names.count(maturity.maturedConverted),
        rate: names.share(maturity.maturedRate),
        soFar: names.share(maturity.soFarRate),
      })}
    >
      <div className={classes.scroll}>
        <Table className={classes.numbers ?? ''}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('past.month')}</Table.Th>
              <Table.Th scope="col">{t('past.leads')}</Table.Th>
              <Table.Th scope="col">{t('past.maturedColumn')}</Table.Th>
              <Table.Th scope="col">{t('past.convertedColumn')}</Table.Th>
              <Table.Th scope="col">{t('past.rate')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cohorts.map(({ month, leads, matured, maturedConverted }) => {
              const rate = matured === 0 ? null : maturedConverted / matured;
              return (
                <Table.Tr key={month}>
                  <Table.Th scope="row">{month}</Table.Th>
                  <Table.Td>{names.count(leads)}</Table.Td>
                  <Table.Td>{names.count(matured)}</Table.Td>
                  <Table.Td>{names.count(maturedConverted)}</Table.Td>
                  <Table.Td>
                    <span className={classes.withBar}>
                      <ShareBar share={rate} />
                      {names.share(rate)}
                    </span>
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
    </Panel>
  );
};

/** What history cannot tell, always said beside the figures. */
const Limits = ({ result }: { readonly result: Result }) => {
  const t = useWords();
  return (
    <Panel title={t('past.limits')} data-testid="backtest-limits">
      <List size="sm" spacing={4}>
        {result.limits.map(({ code, n, names }) => (
          <List.Item key={code}>
            {t(`past.limit.${code}`, { n, names: names.slice(0, 5).join(' · ') })}
          </List.Item>
        ))}
        <List.Item c="dimmed">{t('past.limitsLead')}</List.Item>
      </List>
    </Panel>
  );
};

/** Everything that came of a question. */
export const BacktestDetail = ({ backtest }: { readonly backtest: Shape<'Backtest'> }) => {
  const t = useWords();
  const names = useNames();
  const stageName = useStageName();
  const reps = useQuery(queries.settings).data?.workspace.reps ?? [];
  const { result } = backtest;
  if (result === null) return null;
  const { sides, gained, lost, causes, maturity } = result;
  const labels = sides.map(({ label }) => names.version(label));
  const last = sides.at(-1);
  const stages = [...new Set(sides.flatMap(({ funnel }) => funnel.map(({ stage }) => stage)))];
  const repIds = [...new Set(sides.flatMap((side) => side.reps.map(({ rep }) => rep)))];
  const leaks = sides.flatMap((side) => side.leaks);
  const hasOutcome = backtest.outcome !== null || backtest.outcomeColumn !== null;
  return (
    <Stack gap="md" data-testid="backtest-result">
      <Text fw={600} data-testid="backtest-summary">
        {sides.length > 1
          ? t('past.summaryBoth', {
              to: names.version(backtest.to),
              from: names.version(backtest.from),
              after: names.count(last?.qualified.leads ?? 0),
              before: names.count(sides[0]?.qualified.leads ?? 0),
              gained: names.count(gained),
              lost: names.count(lost),
            })
          : t('past.summaryOne', {
              to: names.version(backtest.to),
              after: names.count(last?.qualified.leads ?? 0),
              leads: names.count(maturity.leads),
            })}
      </Text>
      {leaks.length === 0 ? null : (
        <Alert color="orange" title={t('past.leaks')}>
          {[...new Map(leaks.map((leak) => [`${leak.node} ${leak.field}`, leak])).values()].map(
            ({ node, title, field }) => (
              <Text key={`${node} ${field}`} size="sm">
                {t('past.leak', { title, field })}
              </Text>
            ),
          )}
        </Alert>
      )}
      <Figures result={result} />
      {sides.length > 1 ? <Changes id={backtest.id} result={result} /> : null}
      <Counts
        title={t('past.causes')}
        head={t('past.why')}
        sides={[t('past.leads')]}
        rows={causes.map(({ title, leads }) => ({ name: title, cells: [names.count(leads)] }))}
      />
      <Counts
        title={t('past.funnel')}
        head={t('past.stage')}
        sides={labels}
        rows={stages.map((stage) => ({
          name: stageName(stage),
          cells: sides.map(({ funnel }) =>
            names.count(funnel.find((one) => one.stage === stage)?.leads ?? 0),
          ),
        }))}
      />
      <Counts
        title={t('past.reps')}
        head={t('past.rep')}
        sides={labels}
        rows={repIds.map((id) => ({
          name: reps.find((rep) => rep.id === id)?.name ?? id ?? t('part.nobody'),
          cells: sides.map((side) => {
            const of = side.reps.find(({ rep }) => rep === id);
            return of === undefined
              ? '0'
              : `${names.count(of.leads)} · ${t('past.perWeek', { n: names.figure(of.perWeek, 1) })}`;
          }),
        }))}
      />
      {hasOutcome ? <Cohorts result={result} /> : null}
      <Limits result={result} />
    </Stack>
  );
};
