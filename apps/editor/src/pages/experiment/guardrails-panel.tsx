import { Badge, Table } from '@mantine/core';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './experiment.module.css';
import { letter, percent, type Results } from './figures.ts';

/** What must not get worse. */
export const GuardrailsPanel = ({ results }: { readonly results: Results }) => {
  const t = useWords();
  const arms = results.guardrails[0]?.arms.map(({ arm }) => arm) ?? [];
  return (
    <Panel title={t('trial.guardTitle')} description={t('trial.guardLead')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('trial.guardTitle')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('trial.guard')}</Table.Th>
              {arms.map((arm) => (
                <Table.Th key={arm} ta="right">
                  {letter(arm)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.guardrails.map(({ id, arms: of, worse }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row" fw={400}>
                  {t(`trial.${id}`)}
                </Table.Th>
                {of.map(({ arm, rate }) => (
                  <Table.Td key={arm} ta="right">
                    {percent(rate)}{' '}
                    {worse.includes(arm) ? (
                      <Badge color="red" variant="light" tt="none" size="sm">
                        {t('trial.guardWorse')}
                      </Badge>
                    ) : null}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Panel>
  );
};
