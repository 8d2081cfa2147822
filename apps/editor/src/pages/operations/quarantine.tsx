import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { badText } from '../_parts/bad-text.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './operations.module.css';
import { operationsQueries } from './queries.ts';

/** Events no step could judge, with the reason, and the way to have them judged again. */
export const Quarantine = () => {
  const t = useWords();
  const list = useInfiniteQuery(operationsQueries.quarantine);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('ops.quarantine')} description={t('ops.quarantineLead')}>
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={2} />
      ) : items.length === 0 ? (
        <EmptyState compact icon={<IconCircleCheck />} title={t('ops.quarantineEmpty')}>
          {t('ops.quarantineEmptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {items.map((event) => (
            <Line key={event.id} event={event} />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </Panel>
  );
};

const Line = ({ event }: { readonly event: Shape<'QuarantinedEvent'> }) => {
  const t = useWords();
  const retry = useAction({
    run: () => client.POST('/v1/operations/quarantine/{id}/retry', { params: { path: { id: event.id } } }),
    refresh: [['operations'], ['overview']],
    said: 'ops.retried',
  });
  return (
    <li>
      <div className={classes.what}>
        <Text size="sm" fw={600}>
          {event.type ?? event.event}
        </Text>
        <Text size="sm" c={badText}>
          {event.message}
        </Text>
        <Group gap={8}>
          <Text size="xs" c="dimmed" component="div">
            <RelativeTime at={event.at} />
          </Text>
          <Anchor component={Link} to={`/leads/${event.lead}`} size="xs">
            {t('ops.seeLead')}
          </Anchor>
        </Group>
      </div>
      {event.retriedAt === null ? (
        <Button size="xs" variant="default" loading={retry.isPending} onClick={() => retry.mutate()}>
          {t('ops.retry')}
        </Button>
      ) : (
        <Text size="xs" c="dimmed" component="div">
          {t('ops.triedAgain', { who: event.retriedBy ?? t('ops.somebody') })}{' '}
          <RelativeTime at={event.retriedAt} />
        </Text>
      )}
    </li>
  );
};
