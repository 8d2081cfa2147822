import { Paper, SimpleGrid, Text } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './operations.module.css';
import { useAge } from './use-age.ts';

/** What waits at each step, and for how long. */
export const Waiting = ({ now }: { readonly now: Shape<'Operations'> }) => {
  const t = useWords();
  const intl = useIntl();
  const age = useAge();
  const { events, timers, effects } = now;
  const cards = [
    { label: t('ops.events'), ...events, more: null },
    {
      label: t('ops.timers'),
      ...timers,
      more: timers.later > 0 ? t('ops.later', { count: timers.later }) : null,
    },
    {
      label: t('ops.effects'),
      ...effects,
      more:
        [
          effects.running > 0 && t('ops.underWay', { count: effects.running }),
          effects.later > 0 && t('ops.later', { count: effects.later }),
        ]
          .filter((text) => text !== false)
          .join(', ') || null,
    },
  ];
  return (
    <SimpleGrid component="section" aria-label={t('ops.waiting')} cols={{ base: 1, xs: 3 }} spacing="md">
      {cards.map(({ label, waiting, oldestMs, more }) => (
        <Paper withBorder p="md" key={label}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <div className={classes.figure}>{intl.formatNumber(waiting)}</div>
          <Text size="xs" c="dimmed">
            {oldestMs === null || waiting === 0 ? t('ops.none') : t('ops.oldest', { age: age(oldestMs) })}
            {more !== null && ` · ${more}`}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  );
};
