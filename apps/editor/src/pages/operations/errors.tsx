import { Anchor, Group, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState, RelativeTime } from '../../components/index.ts';
import { badText } from '../_parts/bad-text.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { Panel } from '../_parts/panel.tsx';
import { PlaceLink } from '../_parts/place-link.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './operations.module.css';
import { operationsQueries } from './queries.ts';

/** What stopped runs, by workflow and step. */
export const WorkflowErrors = () => {
  const t = useWords();
  const list = useInfiniteQuery(operationsQueries.errors);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('ops.errors')} description={t('ops.errorsLead')}>
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={2} />
      ) : items.length === 0 ? (
        <EmptyState compact icon={<IconCircleCheck />} title={t('ops.errorsEmpty')}>
          {t('ops.errorsEmptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {items.map(({ workflow, node, code, message, count, lastAt, lead }) => {
            const query = new URLSearchParams({ version: String(workflow.version), node });
            return (
              <li key={`${workflow.id} ${node} ${code}`}>
                <div className={classes.what}>
                  <Text size="sm" fw={600}>
                    {workflow.name}
                  </Text>
                  <Text size="sm" c={badText}>
                    {message}
                  </Text>
                  <Group gap={8}>
                    <Text size="xs" c="dimmed" component="div">
                      {t('ops.times', { count })} · {t('ops.last')} <RelativeTime at={lastAt} />
                    </Text>
                    <PlaceLink href={`/workflows/${workflow.id}?${query}`} size="xs">
                      {t('ops.seeStep')}
                    </PlaceLink>
                    <Anchor component={Link} to={`/leads/${lead}`} size="xs">
                      {t('ops.seeLead')}
                    </Anchor>
                  </Group>
                </div>
              </li>
            );
          })}
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
