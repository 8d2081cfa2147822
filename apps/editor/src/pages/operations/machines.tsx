import { Group, SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './operations.module.css';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Who works, and how much is kept. */
export const Machines = ({ now }: { readonly now: Shape<'Operations'> }) => {
  const t = useWords();
  const intl = useIntl();
  const size = (bytes: number): string => {
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
    return intl.formatNumber(bytes / 1000 ** step, {
      style: 'unit',
      unit: units[step] ?? 'byte',
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    });
  };
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
      <Panel
        title={t('ops.workers')}
        description={t('ops.workersLead', { held: now.partitionsHeld, all: now.partitions })}
      >
        <ul className={classes.rows}>
          {now.workers.map(({ id, partitions }) => (
            <li key={id}>
              <Text size="sm" className={classes.what}>
                …{id.slice(-8)}
              </Text>
              <Text size="sm" c="dimmed">
                {t('ops.worker', { count: partitions.length })}
              </Text>
            </li>
          ))}
        </ul>
        {now.workers.length === 0 && <Text size="sm">{t('ops.noWorkers')}</Text>}
      </Panel>
      <Panel
        title={t('ops.database')}
        description={t('ops.databaseLead', { size: size(now.database.bytes) })}
      >
        <ul className={classes.rows}>
          {now.database.tables.map(({ name, bytes }) => (
            <li key={name}>
              <Group justify="space-between" style={{ flex: 1 }}>
                <Text size="sm">{name}</Text>
                <Text size="sm" c="dimmed">
                  {size(bytes)}
                </Text>
              </Group>
            </li>
          ))}
        </ul>
      </Panel>
    </SimpleGrid>
  );
};
