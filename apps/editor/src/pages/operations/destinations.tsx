import { Badge, Button, Group, Text } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { EmptyState, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { badText } from '../_parts/bad-text.ts';
import { Panel } from '../_parts/panel.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { Limits } from './limits.tsx';
import classes from './operations.module.css';

const colors = { closed: 'teal', open: 'red', probing: 'orange' } as const;

/** Where effects go, whether they get through, and the way to send again at once. */
export const Destinations = ({
  destinations,
}: {
  readonly destinations: readonly Shape<'Destination'>[];
}) => {
  const t = useWords();
  return (
    <Panel title={t('ops.destinations')} description={t('ops.destinationsLead')}>
      {destinations.length === 0 ? (
        <EmptyState compact icon={<IconPlugConnected />} title={t('ops.destinationsEmpty')}>
          {t('ops.destinationsEmptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {destinations.map((one) => (
            <Line key={one.name} destination={one} />
          ))}
        </ul>
      )}
    </Panel>
  );
};

const Line = ({ destination }: { readonly destination: Shape<'Destination'> }) => {
  const t = useWords();
  const {
    name,
    kind,
    state,
    nextProbeAt,
    waiting,
    running,
    done,
    failed,
    deadLetters,
    lastError,
    lastChange,
  } = destination;
  const close = useAction({
    run: () => client.POST('/v1/operations/destinations/{name}/close', { params: { path: { name } } }),
    refresh: [['operations']],
    said: 'ops.closed',
  });
  return (
    <li>
      <div className={classes.what}>
        <Group gap={8}>
          <Text size="sm" fw={600}>
            {name}
          </Text>
          <Badge size="sm" variant="light" color={colors[state]}>
            {t(`ops.state.${state}`)}
          </Badge>
        </Group>
        <Text size="xs" c="dimmed" component="div">
          {t(`ops.kind.${kind}`)} · {t('ops.counts', { done, failed, dead: deadLetters })} ·{' '}
          {t('ops.waits', { count: waiting })} · {t('ops.underWay', { count: running })} ·{' '}
          {t('ops.limitsText', { atOnce: destination.atOnce, perMinute: destination.perMinute })}
          {state === 'open' && nextProbeAt !== null && (
            <>
              {' · '}
              {t('ops.nextTrial')} <RelativeTime at={nextProbeAt} />
            </>
          )}
        </Text>
        {lastChange !== null && (
          <Text size="xs" c="dimmed" component="div">
            {t(`ops.change.${lastChange.kind}`, { who: lastChange.who ?? t('ops.somebody') })}{' '}
            <RelativeTime at={lastChange.at} />
          </Text>
        )}
        {state !== 'closed' && lastError !== null && (
          <Text size="sm" c={badText}>
            {lastError}
          </Text>
        )}
      </div>
      <Group gap="xs">
        {state !== 'closed' && (
          <Button
            size="xs"
            aria-label={t('ops.closeName', { name })}
            loading={close.isPending}
            onClick={() => close.mutate()}
          >
            {t('ops.close')}
          </Button>
        )}
        <Limits key={`${destination.atOnce}-${destination.perMinute}`} destination={destination} />
      </Group>
    </li>
  );
};
