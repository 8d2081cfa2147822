import { ActionIcon, Badge, Group, Stack, Text } from '@mantine/core';
import { IconHistory, IconTrash } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { queries } from '../../api/index.ts';
import { EmptyState, ErrorState, PageHeader, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { BacktestDetail } from './detail.tsx';
import { NewQuestion } from './new-question.tsx';
import { BacktestProgress } from './progress.tsx';
import { backtestQueries, isOpen } from './queries.ts';
import { useNames } from './use-names.ts';

const useTitle = () => {
  const t = useWords();
  const names = useNames();
  return ({ from, to }: Pick<Shape<'Backtest'>, 'from' | 'to'>): string =>
    from === null
      ? t('past.alone', { to: names.version(to) })
      : t('past.compared', { from: names.version(from), to: names.version(to) });
};

const Row = ({ backtest }: { readonly backtest: Shape<'Backtest'> }) => {
  const t = useWords();
  const names = useNames();
  const title = useTitle()(backtest);
  const remove = useAction({
    run: () => client.DELETE('/v1/backtests/{id}', { params: { path: { id: backtest.id } } }),
    refresh: [['backtests', 'list']],
    said: 'past.removed',
  });
  const { id, workflow, status, result, createdAt, requestedBy, source } = backtest;
  return (
    <li>
      <div className={classes.what}>
        <Link to="/workflows/$id/backtests/$run" params={{ id: workflow, run: id }}>
          {title}
        </Link>
        <Text size="xs" c="dimmed" component="div">
          <RelativeTime at={createdAt} />
          {requestedBy === null ? '' : ` · ${requestedBy}`} · {source.name ?? t('past.log')}
        </Text>
      </div>
      {result === null ? (
        <Badge variant="light" color={status === 'failed' ? 'red' : 'gray'} tt="none">
          {t(`past.status.${status}`)}
        </Badge>
      ) : (
        <Text size="sm">
          {result.sides.map(({ qualified }) => names.count(qualified.leads)).join(' → ')}{' '}
          {t('past.qualifiedLeads')}
        </Text>
      )}
      {isOpen(backtest) ? null : (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('past.remove')}: ${title}`}
          loading={remove.isPending}
          onClick={() => remove.mutate()}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
};

/** Questions a workflow's drafts and versions were asked of the past, and a new one. */
export const BacktestsPage = () => {
  const t = useWords();
  const { id } = useParams({ from: '/inside/pages/workflows/$id/backtests' });
  const workflow = useQuery(queries.workflow(id));
  const list = useInfiniteQuery(backtestQueries.list(id));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader
        title={t('past.title')}
        description={t('past.lead')}
        before={
          <Link to="/workflows/$id" params={{ id }}>
            {workflow.data?.name ?? t('past.back')}
          </Link>
        }
      />
      <Stack gap="md">
        <NewQuestion workflow={id} />
        {list.isError ? (
          <ErrorState error={list.error} retry={() => void list.refetch()} />
        ) : list.isPending ? (
          <RowsSkeleton rows={3} height={52} />
        ) : (
          <Panel title={t('past.asked')}>
            {items.length === 0 ? (
              <EmptyState compact icon={<IconHistory size={16} aria-hidden />} title={t('past.emptyTitle')}>
                {t('past.emptyText')}
              </EmptyState>
            ) : (
              <ul className={classes.rows}>
                {items.map((backtest) => (
                  <Row key={backtest.id} backtest={backtest} />
                ))}
              </ul>
            )}
            <LoadMore
              hasMore={list.hasNextPage}
              loading={list.isFetchingNextPage}
              onMore={() => list.fetchNextPage()}
            />
          </Panel>
        )}
      </Stack>
    </>
  );
};

/** One question and what came of it. */
export const BacktestPage = () => {
  const t = useWords();
  const title = useTitle();
  const { id, run } = useParams({ from: '/inside/pages/workflows/$id/backtests/$run' });
  const backtest = useQuery(backtestQueries.one(run));
  if (backtest.isError) return <ErrorState error={backtest.error} retry={() => void backtest.refetch()} />;
  if (backtest.data === undefined) return <RowsSkeleton rows={5} height={96} />;
  return (
    <>
      <PageHeader
        title={title(backtest.data)}
        description={
          <Group gap={6} component="span">
            <RelativeTime at={backtest.data.createdAt} />
            {backtest.data.source.name}
          </Group>
        }
        before={
          <Link to="/workflows/$id/backtests" params={{ id }}>
            {t('past.all')}
          </Link>
        }
      />
      <BacktestProgress backtest={backtest.data} />
      <BacktestDetail backtest={backtest.data} />
    </>
  );
};
