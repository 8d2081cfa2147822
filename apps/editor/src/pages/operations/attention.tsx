import { Alert, List } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import { useAge } from './use-age.ts';

/** From here on an event that waits is worth saying. */
const lateMs = 10_000;

/** In one place: whether a person is needed, and what to do. */
export const Attention = ({ now }: { readonly now: Shape<'Operations'> }) => {
  const t = useWords();
  const age = useAge();
  const open = now.destinations.filter(({ state }) => state !== 'closed');
  const says = [
    now.partitionsHeld === 0 && t('ops.noWorkers'),
    (now.events.oldestMs ?? 0) > lateMs && t('ops.behind', { age: age(now.events.oldestMs ?? 0) }),
    open.length > 0 && t('ops.openBreakers', { count: open.length, name: open[0]?.name ?? '' }),
    now.effects.failed > 0 && t('ops.dead', { count: now.effects.failed }),
    ...now.parkedTypes.map(({ type, count }) => t('ops.parked', { type, count })),
    now.quarantined > 0 && t('ops.aside', { count: now.quarantined }),
  ].filter((text) => text !== false);
  if (says.length === 0)
    return (
      <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />} title={t('ops.good')}>
        {t('ops.goodText')}
      </Alert>
    );
  return (
    <Alert color="orange" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('ops.attention')}>
      <List size="sm" spacing={4}>
        {says.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Alert>
  );
};
