import { Table, Text } from '@mantine/core';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { Experiment } from '../experiments/queries.ts';
import classes from './experiment.module.css';
import { armColor, letter, percent, points, type Results } from './figures.ts';

/** Each version with who is in, who can be judged, and what share succeeded. */
export const ArmsTable = ({
  experiment,
  results,
}: {
  readonly experiment: Experiment;
  readonly results: Results;
}) => {
  const t = useWords();
  const isValue = experiment.outcome.kind === 'value';
  const difference = (arm: string): string => {
    const found = results.comparisons.find((one) => one.arm === arm);
    if (found === undefined) return arm === 'holdout' ? '' : t('trial.reference');
    if (isValue) return found.diff === null ? '–' : found.diff.toFixed(2);
    const range =
      found.lower === null || found.upper === null
        ? ''
        : ` (${points(found.lower)} … ${points(found.upper)})`;
    return `${points(found.diff)}${range}`;
  };
  return (
    <Panel
      title={t('trial.armsTitle')}
      description={[
        t('trial.armsLead', { days: experiment.outcome.days }),
        ...(results.phases.filter(({ counts }) => counts).length > 1 ? [t('trial.armsPhases')] : []),
      ].join(' ')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('trial.armsTitle')}>
        <Table data-testid="arms" miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trial.arm')}</Table.Th>
              <Table.Th ta="right">{t('trial.exposed')}</Table.Th>
              <Table.Th ta="right">{t('trial.matured')}</Table.Th>
              <Table.Th ta="right">{t('trial.immature')}</Table.Th>
              <Table.Th ta="right">{t('trial.converted')}</Table.Th>
              <Table.Th>{t(isValue ? 'trial.valueEach' : 'trial.rate')}</Table.Th>
              <Table.Th>{t('trial.against')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.arms.map((arm) => (
              <Table.Tr key={arm.arm}>
                <Table.Th scope="row">
                  <span className={classes.key} style={{ background: armColor(arm.arm) }} aria-hidden />
                  {arm.version === null
                    ? t('trial.holdout')
                    : t('trial.armName', { arm: letter(arm.arm), version: arm.version })}
                </Table.Th>
                <Table.Td ta="right">{arm.exposed.toLocaleString()}</Table.Td>
                <Table.Td ta="right">{arm.matured.toLocaleString()}</Table.Td>
                <Table.Td ta="right">{arm.immature.toLocaleString()}</Table.Td>
                <Table.Td ta="right">{arm.converted.toLocaleString()}</Table.Td>
                <Table.Td>
                  {isValue ? (
                    arm.matured === 0 ? (
                      '–'
                    ) : (
                      (arm.value / arm.matured).toFixed(2)
                    )
                  ) : (
                    <>
                      <b>{percent(arm.rate)}</b>{' '}
                      {arm.lower === null ? null : (
                        <Text span size="xs" c="dimmed">
                          {percent(arm.lower)} – {percent(arm.upper)}
                        </Text>
                      )}
                    </>
                  )}
                </Table.Td>
                <Table.Td>
                  <Text size="sm">{difference(arm.arm)}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Panel>
  );
};
