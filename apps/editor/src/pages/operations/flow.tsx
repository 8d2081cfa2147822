import { SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { DayBars } from '../_parts/charts/day-bars.tsx';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import { useAge } from './use-age.ts';

/** Throughput and latency of the three steps an event takes. */
export const Flow = ({ stages }: { readonly stages: Shape<'Operations'>['stages'] }) => {
  const t = useWords();
  const intl = useIntl();
  const age = useAge();
  return (
    <Panel title={t('ops.flow')} description={t('ops.flowLead')}>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        {stages.map(({ stage, perMinute, failed, p50Ms, p95Ms, minutes }) => {
          const name = t(`ops.stage.${stage}`);
          const total = minutes.reduce((sum, { n }) => sum + n, 0);
          return (
            <div key={stage}>
              <Text size="sm" fw={600}>
                {name}
              </Text>
              <Text size="sm" c="dimmed" mb={6}>
                {t('ops.perMinute', { count: perMinute })} ·{' '}
                {p50Ms === null || p95Ms === null
                  ? t('ops.quiet')
                  : t('ops.latency', { p50: age(p50Ms), p95: age(p95Ms) })}
                {failed > 0 && ` · ${t('ops.tries', { count: failed })}`}
              </Text>
              <DayBars
                height={48}
                label={t('ops.bars', { name, total })}
                days={minutes.map(({ at, n }) => ({
                  label: intl.formatTime(at, { hour: '2-digit', minute: '2-digit' }),
                  count: n,
                }))}
              />
            </div>
          );
        })}
      </SimpleGrid>
    </Panel>
  );
};
